import type { ProductEvidence } from '@/core/advice/products/product-evidence';
import type { StatedProducts } from '@/core/advice/products/stated-products';
import type {
  CollectionOverlap,
  ProductPerson,
  ProductWindow,
  TeamProduct,
  TeamProducts,
} from '@/core/advice/products/types';
import type { GroupKind } from '@/core/model/group-kind';
import type { PlaceUse } from '@/core/spend/products/product-places';
import type { Centitokens, Day } from '@/core/units/brands';

/** Every product of a team. */
export interface ProductsView extends Omit<TeamProducts, 'products'> {
  /** Most tokens first. */
  readonly products: readonly ListedProduct[];
  /** People who used any of them, and those for whom a seat would have cost less. */
  readonly forPeople: { readonly people: number; readonly better: number };
  readonly currency: string;
  readonly today: Day;
  /** Days are spread over the periods of page readings. */
  readonly spread: boolean;
  /** People that are enough to be told of in a month; 0: anybody may be looked at. */
  readonly least: number;
  /** What a page says of products where nothing tells who used them; null: not needed, or no page was read. */
  readonly stated: StatedProducts | null;
}

/** A product without its people. */
export type ListedProduct = Omit<TeamProduct, 'people'>;

/** A person of a product, as they may be shown. */
export interface NamedPerson extends ProductPerson {
  readonly name: string;
}

/** What was used of one version or feature. */
export interface PartUse {
  /** null: the rows don't say. */
  readonly name: string | null;
  readonly tokens: Centitokens;
  readonly rows: number;
  readonly people: number;
}

/** One product. */
export interface ProductView {
  readonly currency: string;
  readonly today: Day;
  readonly perToken: number | null;
  readonly tokenOrigin: 'admin' | 'list';
  readonly used: ProductWindow | null;
  readonly habits: ProductWindow | null;
  readonly spread: boolean;
  /** Only groups may be looked at: people have no names, and aren’t listed. */
  readonly groupsOnly: boolean;
  /** People that are enough to be told of in a month; 0: anybody may be looked at. */
  readonly least: number;
  readonly product: Omit<TeamProduct, 'people'> & { readonly people: readonly NamedPerson[] };
  readonly places: readonly { readonly kind: GroupKind; readonly places: readonly PlaceUse[] }[];
  readonly parts: { readonly versions: readonly PartUse[]; readonly features: readonly PartUse[] };
  readonly evidence: ProductEvidence;
  /** Collections that cover it and another product of the team. */
  readonly overlaps: readonly CollectionOverlap[];
}
