import { useState } from 'preact/hooks';
import type { Translate } from '@/components/text/translate';
import { Field } from '@/components/ui/Field';
import { fieldParsers } from '@/components/ui/parse-field';
import type { CollectionContents, Settings } from '@/core/model/settings';
import { OriginTag } from './OriginTag';
import { RemoveButton } from './RemoveButton';
import type { SettingsEvents } from './settings-view';

interface Props {
  readonly t: Translate;
  readonly settings: Settings;
  readonly change: SettingsEvents['change'];
}

/** Which products come with one collection seat. Separated by semicolons: product names hold commas. */
export function Collections({ t, settings, change }: Props) {
  const parse = fieldParsers(t);
  const [adding, setAdding] = useState(false);
  const { collections } = settings;
  const replace = (at: number, next: CollectionContents | null) =>
    change({ collections: collections.flatMap((c, i) => (i === at ? (next ? [next] : []) : [c])) });
  const products = (text: string) => {
    const names = text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const named = parse.name(names.join('; '));
    return named.ok ? { ok: true as const, value: names } : named;
  };
  return (
    <section class="settings-section">
      <h2>{t('settings_collections')}</h2>
      <p class="quiet">{t('settings_collections_why')}</p>
      <div class="settings-table">
        <table class="settings-collections">
          <thead>
            <tr>
              <th scope="col">{t('settings_seat_name')}</th>
              <th scope="col">{t('settings_collection_products')}</th>
              <th scope="col">{t('settings_source')}</th>
              <th scope="col">
                <span class="visually-hidden">{t('settings_remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {collections.map((collection, at) => (
              <tr key={collection.name}>
                <td>{collection.name}</td>
                <td>
                  <Field
                    label={t('settings_contents_of', [collection.name])}
                    hideLabel
                    width="100%"
                    text={collection.products.join('; ')}
                    parse={products}
                    onValue={(names) => replace(at, { ...collection, products: names, origin: 'admin' })}
                  />
                </td>
                <td>
                  <OriginTag t={t} origin={collection.origin} />
                </td>
                <td>
                  <RemoveButton t={t} name={collection.name} onRemove={() => replace(at, null)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {adding ? (
        <Field
          label={t('settings_seat_name')}
          text=""
          parse={parse.name}
          onValue={(name) => {
            setAdding(false);
            if (!collections.some((c) => c.name === name))
              change({ collections: [...collections, { name, products: [], origin: 'admin' }] });
          }}
        />
      ) : (
        <button type="button" class="button" onClick={() => setAdding(true)}>
          {t('settings_add_collection')}
        </button>
      )}
    </section>
  );
}
