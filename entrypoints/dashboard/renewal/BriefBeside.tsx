import { useRef, useState } from 'preact/hooks';
import { BriefSection, type BriefState } from '@/components/dashboard/brief/BriefSection';
import type { Brief, PlannedRenewal } from '@/components/dashboard/brief/brief-view';
import type { Translate } from '@/components/text/translate';
import { printBrief, saveBrief } from './hand-out-brief';
import { type Around, makeBrief } from './make-brief';

interface Props {
  readonly t: Translate;
  readonly renewal: PlannedRenewal;
  readonly around: () => Promise<Around>;
}

/** The brief of a plan, made when it is first asked for and kept as long as the plan is the same. */
export function BriefBeside({ t, renewal, around }: Props) {
  const [state, setState] = useState<BriefState>({ working: false, said: null });
  const made = useRef<{ readonly of: string; readonly brief: Brief } | null>(null);
  const give = async (hand: (brief: Brief) => string | null) => {
    setState({ working: true, said: null });
    try {
      const of = JSON.stringify(renewal.answer.renewal); // the plan comes anew with everything that supports it
      if (made.current?.of !== of) made.current = { of, brief: await makeBrief(renewal, await around()) };
      const text = hand(made.current.brief);
      setState({ working: false, said: text === null ? null : { text, failed: false } });
    } catch (cause) {
      setState({ working: false, said: { text: t('brief_failed'), failed: true } });
      console.error(cause instanceof Error ? cause.name : 'no brief');
    }
  };
  const print = (brief: Brief) => {
    printBrief(t, brief);
    return null;
  };
  return (
    <BriefSection
      t={t}
      state={state}
      events={{
        print: () => void give(print),
        save: () => void give((brief) => t('brief_saved', [saveBrief(t, brief)])),
      }}
    />
  );
}
