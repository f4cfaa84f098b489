/** How many people's advice is worked out. */
export interface AdviceProgress {
  readonly done: number;
  readonly all: number;
}

/** Every page that shows advice follows, whichever of them asked for it. */
const CHANNEL = 'flexmeter-advice';

/** @returns tells how far it is, and ends when it is told nothing more */
export function openProgress(): {
  readonly tell: (progress: AdviceProgress) => void;
  readonly close: () => void;
} {
  const channel = new BroadcastChannel(CHANNEL);
  return { tell: (progress) => channel.postMessage(progress), close: () => channel.close() };
}

/** @returns ends it */
export function followProgress(hear: (progress: AdviceProgress) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<AdviceProgress>) => hear(data));
  return () => channel.close();
}
