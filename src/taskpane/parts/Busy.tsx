import { Spinner } from '@fluentui/react-components';

/** What is being done, said to screen readers as well; nothing while the pane is idle. */
export function Busy({ label }: { readonly label: string | null }) {
  return (
    <div role="status" aria-live="polite">
      {label === null ? null : <Spinner size="tiny" labelPosition="after" label={label} />}
    </div>
  );
}
