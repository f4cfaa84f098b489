interface Props {
  readonly notice: { readonly text: string; readonly failed: boolean } | null;
}

/** What was done or went wrong, said once. */
export function NoticeLine({ notice }: Props) {
  return notice?.failed ? (
    <p class="danger" role="alert">
      {notice.text}
    </p>
  ) : (
    <p class="quiet" role="status">
      {notice?.text}
    </p>
  );
}
