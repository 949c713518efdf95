import type { ComponentChildren, Ref } from 'preact';

interface FormProps {
  readonly onSubmit: () => void;
  /** A name for screen readers, where the form is a part of a page. */
  readonly label?: string | undefined;
  readonly class?: string | undefined;
  readonly formRef?: Ref<HTMLFormElement>;
  readonly children: ComponentChildren;
}

/** Fields that one button, or Enter, takes together; what is wrong with them the fields say, not the browser: `<Form onSubmit={record}>…</Form>` */
export function Form({ onSubmit, label, class: look, formRef, children }: FormProps) {
  return (
    <form
      class={look}
      ref={formRef ?? null}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
