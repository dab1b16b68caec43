import type { FilmId } from '../core/film.ts';
import type { Translate } from '../ui/translate.ts';
import type { SettingsDesk } from './use-settings.ts';

interface Props {
  readonly film: FilmId;
  readonly title: string;
  readonly seen: boolean;
  readonly translate: Translate;
  readonly change: SettingsDesk['change'];
}

/** Shielded, or seen and so left alone. */
export function SeenSelect({ film, title, seen, translate, change }: Props) {
  return (
    <select
      aria-label={title}
      value={seen ? 'seen' : 'shielded'}
      onChange={({ currentTarget }) => void change('mark-seen', { film, seen: currentTarget.value === 'seen' })}
    >
      <option value="shielded">{translate('filmShielded')}</option>
      <option value="seen">{translate('filmSeen')}</option>
    </select>
  );
}
