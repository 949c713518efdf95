import styles from './Gap.module.css';

/** Holds the place of rows not drawn. A drawing, because a height in a style attribute is against our rules. */
export function Gap({ height }: { readonly height: number }) {
  return <svg class={styles.gap} width="1" height={height} aria-hidden="true" />;
}
