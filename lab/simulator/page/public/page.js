/** Asks the simulator for its state each second, and sends it what the buttons say. */
import { showState } from './views.js';

const LOOK_INTERVAL_MS = 1000;

const connection = document.getElementById('connection');
const notice = document.getElementById('notice');

/** Counts the questions, so that a slow answer does not overwrite a newer one. */
let asked = 0;

async function ask(path, options) {
	const question = ++asked;
	const response = await fetch(path, options);
	if (!response.ok) throw new Error(await response.text());
	const state = await response.json();
	if (question === asked) showState(state, press);
}

/** @param {string} button last part of its path */
async function press(button, body = {}) {
	notice.hidden = true;
	try {
		await ask(`/page/${button}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	} catch (error) {
		notice.textContent = error.message;
		notice.hidden = false;
	}
}

async function look() {
	try {
		await ask('/page/state');
		connection.textContent = 'Live';
		connection.dataset.state = 'live';
	} catch {
		connection.textContent = 'The simulator does not answer. Is it still running?';
		connection.dataset.state = 'lost';
	}
	setTimeout(lookAgain, LOOK_INTERVAL_MS);
}

/** Nobody looks at a page in the background. */
function lookAgain() {
	if (!document.hidden) void look();
	else document.addEventListener('visibilitychange', lookAgain, { once: true });
}

document.getElementById('endpoint').textContent = location.origin;
for (const button of document.querySelectorAll('[data-press]')) {
	button.addEventListener('click', () => void press(button.dataset.press));
}
void look();
