/**
 * Makes the children of `list` show `items`: one element each, in their order. An element stays the same
 * as long as its item is there, so that an open dropdown or a selection in it survives.
 *
 * @param {HTMLElement} list
 * @param {HTMLTemplateElement} template holds the one element of an item
 * @param {Array<{ id: string }>} items
 * @param {(element: HTMLElement, item: object) => void} show
 * @param {(element: HTMLElement, item: object) => void} [prepare] called once for a new element
 */
export function showList(list, template, items, show, prepare = () => {}) {
	const ids = new Set(items.map(({ id }) => id));
	const elements = new Map();
	for (const element of [...list.children]) {
		if (ids.has(element.dataset.id)) elements.set(element.dataset.id, element);
		else element.remove();
	}
	items.forEach((item, index) => {
		const element = elements.get(item.id) ?? make(template, item, prepare);
		if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
		show(element, item);
	});
}

function make(template, item, prepare) {
	const element = template.content.firstElementChild.cloneNode(true);
	element.dataset.id = item.id;
	prepare(element, item);
	return element;
}

/** Puts texts into the places `data-field` names; a text that has not changed is left alone. */
export function fill(element, texts) {
	for (const [field, text] of Object.entries(texts)) {
		const place = element.querySelector(`[data-field="${field}"]`);
		if (place.textContent !== String(text)) place.textContent = text;
	}
}
