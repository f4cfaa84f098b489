import { ProductPage } from '@/components/dashboard/products/ProductPage';
import { ProductsPage } from '@/components/dashboard/products/ProductsPage';
import { productOfPart } from '@/components/dashboard/products/product-address';
import { dayOfEpoch } from '@/core/units/day';
import type { OpenView } from '../app';
import { live } from '../live';

/** What each product costs and which seats would pay; `#/products/<key>`: one product. */
export const open: OpenView = (app, part) => {
  const { t, plans } = app;
  const today = () => dayOfEpoch(Date.now());
  if (part === '')
    live(
      app,
      () => plans.load('products', app.filter(), today()),
      (view, _act, notice) => <ProductsPage t={t} view={view} notice={notice} />,
    );
  else
    live(
      app,
      () => plans.load('product', { ...app.filter(), product: productOfPart(part) }, today()),
      (view, _act, notice) => <ProductPage t={t} view={view} notice={notice} />,
    );
  return undefined;
};
