// Loaded into the API by `bench --profile FOLDER` (node --import): the message "profile" begins a CPU profile, the next
// one ends it and writes it to CHENGJIE_PROFILE_FILE; each is answered by "profiled".
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

let session: Session | undefined;

async function toggle(): Promise<void> {
  if (session) {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    session = undefined;
    writeFileSync(process.env['CHENGJIE_PROFILE_FILE'] ?? 'api.cpuprofile', JSON.stringify(profile));
  } else {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start'); // takes some tenths of a second, in which nothing else runs
  }
  process.send?.('profiled');
}

process.on('message', (message) => message === 'profile' && void toggle());
