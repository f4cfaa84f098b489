import type { PageKind } from '@/core/model/capture';
import type { Period } from '@/core/model/scalars';
import type { Claim, DifferenceReason, TotalSource } from './compared-total';
import { teamCaptures } from './team-captures';
import type { CaptureMeta, TeamFacts } from './types';

/** Of every kind of total on pages and reports, the one whose period is nearest to the asked one, then the newest. */
export function pageClaims(facts: TeamFacts, asked: Period): Claim[] {
  const claims = teamCaptures(facts).flatMap((capture) => claimsOf(facts, capture, asked));
  const best = new Map<TotalSource, Claim>();
  for (const claim of claims) {
    const rival = best.get(claim.source);
    if (!rival || nearness(claim, asked) > nearness(rival, asked)) best.set(claim.source, claim);
    else if (nearness(claim, asked) === nearness(rival, asked) && (claim.readAt ?? 0) > (rival.readAt ?? 0))
      best.set(claim.source, claim);
  }
  return [...best.values()].filter((claim) => nearness(claim, asked) > 0);
}

/** Days both have, of those either has. */
function nearness({ period: { from, to } }: Claim, asked: Period): number {
  const both = Math.min(to, asked.to) - Math.max(from, asked.from) + 1;
  return Math.max(0, both) / (Math.max(to, asked.to) - Math.min(from, asked.from) + 1);
}

const BY_PAGE: Partial<Record<PageKind, TotalSource>> = {
  'by-user': 'by-person',
  'by-product': 'by-product',
  'usage-report': 'report',
};

function claimsOf(facts: TeamFacts, capture: CaptureMeta, asked: Period): Claim[] {
  const { page, period, readAt, figures, complete, tokens } = capture;
  const found: Claim[] = [];
  if (figures.tokensUsed !== undefined)
    found.push({
      source: 'active-lots',
      page,
      period: asked,
      readAt,
      stated: figures.tokensUsed,
      known: ['period', 'expired-lots'],
    });
  if (!period) return found;
  if (figures.totalTokensUsed !== undefined)
    found.push({ source: 'page-total', page, period, readAt, stated: figures.totalTokensUsed, known: [] });
  const source = BY_PAGE[page];
  if (source && tokens !== null) {
    const zero = (facts.rows.get(capture.id) ?? []).some((row) => row.tokens === 0);
    const known: DifferenceReason[] = [
      ...(complete ? [] : (['partial'] as const)),
      ...(zero ? (['zero-rows'] as const) : []),
    ];
    found.push({ source, page, period, readAt, stated: tokens, known });
  }
  return found;
}
