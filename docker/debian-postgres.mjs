import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Folder of the newest PostgreSQL that Debian has installed, if any. */
export function debianPostgres() {
  return globSync('/usr/lib/postgresql/*/bin')
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort((one, other) => Number(one.split('/')[4]) - Number(other.split('/')[4]))
    .at(-1);
}

/**
 * Starts it as an operator would: by passwords over TLS, and not without, made by the arguments that compose gives to initdb
 * and run with the settings that it gives to the server.
 */
export async function startDebianPostgres({ folder, port, password, certificates, initdbArguments, settings }) {
  const bin = debianPostgres();
  const [uid, gid] = ['-u', '-g'].map((of) => Number(execFileSync('id', [of, 'postgres'], { encoding: 'utf8' })));
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  chownSync(folder, uid, gid);
  const write = (name, content) => {
    const file = join(folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    chownSync(file, uid, gid);
    return file;
  };
  const data = join(folder, 'data');
  const account = { uid, gid, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(bin, 'initdb'),
    [
      ...['--pgdata', data, '--username=chengjie', '--auth=scram-sha-256', '--no-sync'],
      ...[`--pwfile=${write('password', password)}`, ...initdbArguments],
    ],
    { ...account, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const rules = write('pg_hba.conf', 'hostssl all all 127.0.0.1/32 scram-sha-256\n');
  const own = {
    ...{ ssl: 'on', ssl_cert_file: write('server.crt', certificates.certificate), fsync: 'off', hba_file: rules },
    ...{ ssl_key_file: write('server.key', certificates.key), listen_addresses: '127.0.0.1', port },
    ...{ unix_socket_directories: folder, logging_collector: 'off' },
  };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings, ...Object.entries(own).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
  };
  const ssl = { ca: certificates.authority };
  const connect = async (database) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'chengjie', password, database, ssl });
    await client.connect();
    return client;
  };
  try {
    const client = await untilAnswered(() => connect('postgres'), server);
    await client.query('create database chengjie');
    await client.end();
    return { admin: await connect('chengjie'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function untilAnswered(connect, server) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await connect();
    } catch (error) {
      if (server.exitCode !== null || tries > 300) throw error;
    }
    await delay(100);
  }
}
