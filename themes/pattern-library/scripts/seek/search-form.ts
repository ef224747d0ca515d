// The form of words and a place. It keeps what was typed, and says what is wrong with a place.

import { hook } from '../page/config';
import { type Wants, pointOf } from '../page/state';

export interface Asked {
  q: string;
  near: string;
}

export class SearchForm {
  /** The point that the field's words for "my location" stand for; empty for none. */
  private point = '';

  private constructor(
    private readonly form: HTMLFormElement,
    private readonly words: HTMLInputElement,
    private readonly place: HTMLInputElement,
    /** What the field shows for the place where the resident is. */
    private readonly here: string,
  ) {}

  /** `null` on a page without the form. */
  static find(here: string): SearchForm | null {
    const form = hook('search');
    if (!(form instanceof HTMLFormElement)) return null;
    const [q, near] = ['q', 'near'].map((name) => form.elements.namedItem(name));
    const fields = q instanceof HTMLInputElement && near instanceof HTMLInputElement;
    return fields ? new SearchForm(form, q, near, here) : null;
  }

  get element(): HTMLElement {
    return this.form;
  }

  /** Whether somebody has gone on to something else, and wants to stay there. A button that was
   * pressed hasn't the focus in every browser: then what is around the form has it. */
  get isLeft(): boolean {
    const { activeElement: at } = document;
    return !this.form.contains(at) && !at?.contains(this.form);
  }

  /** Shows what is wanted, unless nothing of it changed: then the fields are being typed in. */
  show({ q, near }: Wants, before: Wants): void {
    if (q !== before.q) this.words.value = q;
    if (near === before.near) return;
    this.point = pointOf(near) ? near : '';
    this.place.value = this.point ? this.here : near;
  }

  /** What is in the fields. */
  get asked(): Asked {
    const [q = '', place = ''] = [this.words, this.place].map(({ value }) => value.trim());
    return { q, near: this.point && place === this.here ? this.point : place };
  }

  /** Says what is wrong with the place; empty for nothing. */
  fault(message: string): void {
    const error = hook('near-error', this.form);
    if (!error) return;
    error.textContent = message;
    error.hidden = message === '';
    if (message) {
      this.place.setAttribute('aria-invalid', 'true');
      this.place.setAttribute('aria-describedby', error.id);
    } else {
      this.place.removeAttribute('aria-invalid');
      this.place.removeAttribute('aria-describedby');
    }
  }

  /** Where to put a wrong place right. */
  focusPlace(): void {
    this.place.focus();
  }
}
