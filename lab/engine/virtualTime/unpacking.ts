/** Answers that are being unpacked: node does it on threads of its own, so nothing else tells that it goes on. */
import zlib from 'node:zlib';

const MAKERS = ['createUnzip', 'createBrotliDecompress'] as const;

export class Unpacking {
	private open = 0;
	private readonly originals = MAKERS.map((name) => [name, zlib[name]] as const);

	start(): void {
		for (const [name, make] of this.originals) {
			replace(name, (...options: Parameters<typeof make>) => {
				this.open += 1;
				return make(...options).once('close', () => (this.open -= 1));
			});
		}
	}

	stop(): void {
		for (const [name, make] of this.originals) replace(name, make);
	}

	get goesOn(): boolean {
		return this.open > 0;
	}
}

/** They cannot be assigned to. */
function replace(name: (typeof MAKERS)[number], value: unknown): void {
	Object.defineProperty(zlib, name, { value, configurable: true, enumerable: true });
}
