/** Redis and PostgreSQL of a test: on loopback, with data of their own that go away with them. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { ProcessGroup } from '../../../../lab/process/processGroup';
import { freePort } from '../../../../lab/n8n/run/freePort';
import { makeTemporaryDir } from '../../../../lab/package/files';
import { findProgram, postgresDirs, startServerProgram, type UserIds } from './serverProgram';

const HOST = '127.0.0.1';

export interface Backend {
	/** What n8n has to know to use it. */
	environment: NodeJS.ProcessEnv;
	/** Ends it and removes its data. */
	close: () => Promise<void>;
}

export async function startRedis(): Promise<Backend> {
	const program = findProgram('redis-server');
	return await withFolder(async (dir) => {
		const port = await freePort();
		const password = randomBytes(16).toString('hex');
		const settings = [`bind ${HOST}`, `port ${port}`, `dir ${dir}`, `requirepass ${password}`];
		const file = path.join(dir, 'redis.conf');
		const text = [...settings, 'save ""', 'appendonly no', ''].join('\n');
		writeFileSync(file, text, { mode: 0o600 });
		const group = await startServerProgram({
			program,
			args: [file],
			cwd: dir,
			stopSignal: 'SIGTERM',
		});
		const environment = {
			QUEUE_BULL_REDIS_HOST: HOST,
			QUEUE_BULL_REDIS_PORT: String(port),
			QUEUE_BULL_REDIS_PASSWORD: password,
		};
		return { group, environment };
	});
}

/** PostgreSQL refuses to run as root: its own user from the Debian package takes over then. */
export async function startPostgres(): Promise<Backend> {
	const program = findProgram('postgres', postgresDirs());
	return await withFolder(async (dir) => {
		const user = process.getuid?.() === 0 ? userIds('postgres') : undefined;
		const port = await freePort();
		const password = randomBytes(16).toString('hex');
		const passwordFile = path.join(dir, 'password');
		const dataDir = path.join(dir, 'data');
		writeFileSync(passwordFile, password, { mode: 0o600 });
		mkdirSync(dataDir, { mode: 0o700 });
		if (user) [dir, passwordFile, dataDir].forEach((one) => chownSync(one, user.uid, user.gid));

		const flags = ['--username=n8n', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
		execFileSync(
			path.join(path.dirname(program), 'initdb'),
			[...flags, '--no-sync', `--pwfile=${passwordFile}`, `--pgdata=${dataDir}`],
			{ ...user, cwd: dir, stdio: 'pipe' },
		);
		const settings = [`listen_addresses=${HOST}`, `port=${port}`, 'unix_socket_directories='];
		// The data need not survive the machine.
		settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
		const group = await startServerProgram({
			program,
			args: ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])],
			cwd: dir,
			user,
			// "Fast": does not wait for clients to go away.
			stopSignal: 'SIGINT',
		});
		const environment = {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: HOST,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: password,
		};
		return { group, environment };
	});
}

/** Gives the server a folder, which is removed after the server or when it does not start. */
async function withFolder(
	start: (dir: string) => Promise<{ group: ProcessGroup; environment: NodeJS.ProcessEnv }>,
): Promise<Backend> {
	const dir = makeTemporaryDir();
	const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
	try {
		const { group, environment } = await start(dir);
		const close = async () => {
			await group.stop();
			remove();
		};
		return { environment, close };
	} catch (error) {
		remove();
		throw error;
	}
}

function userIds(name: string): UserIds {
	const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}
