import { parseSync } from 'vite';

/**
 * Every module that a source text names, however it does so: import, re-export, `import()`, a type's `import('…')` and
 * `new URL('…', import.meta.url)`, which is how a worker is named.
 *
 * `kind` is 'static' (evaluated first), 'lazy' (fetched when reached) or 'type' (erased). A name that is computed and so
 * cannot be checked comes with `specifier: undefined`.
 */
export function readImports(file, text) {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const imports = [];
  visit(program, (node) => {
    const found = importIn(node);
    if (found !== undefined) imports.push(found);
  });
  return imports;
}

function importIn(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: node.source.value, kind: node.importKind === 'type' ? 'type' : 'static' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!node.source) return undefined;
      return { specifier: node.source.value, kind: node.exportKind === 'type' ? 'type' : 'static' };
    case 'TSImportType':
      return { specifier: node.source.value, kind: 'type' };
    case 'ImportExpression':
      return { specifier: literalOf(node.source), kind: 'lazy' };
    case 'NewExpression':
      return isModuleUrl(node) ? { specifier: node.arguments[0].value, kind: 'lazy' } : undefined;
    default:
      return undefined;
  }
}

function isModuleUrl({ callee, arguments: [path, base] }) {
  return (
    callee.name === 'URL' &&
    base?.object?.type === 'MetaProperty' &&
    base.property.name === 'url' &&
    /\.(ts|tsx|js|mjs)$/.test(path.value)
  );
}

function literalOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

function visit(node, look) {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, look);
  } else if (typeof node === 'object' && node !== null) {
    if (typeof node.type === 'string') look(node);
    for (const child of Object.values(node)) visit(child, look);
  }
}
