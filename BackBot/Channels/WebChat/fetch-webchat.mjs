// Brings in Web Chat's own script, dist/webchat.js of one npm package, checked against the digest recorded here, and compresses it once.
// Run by the build (webchat.targets): node fetch-webchat.mjs <target folder>
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const name = 'botframework-webchat';
const version = '4.18.1';
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';

const target = resolve(process.argv[2]);
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(target, 'fetching-'));
try {
  const windows = process.platform === 'win32';
  const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--ignore-scripts'], { cwd: folder, shell: windows, stdio: ['ignore', 'pipe', 'inherit'] });
  const archive = packed.toString().trim().split('\n').at(-1);
  const digest = `sha512-${createHash('sha512').update(readFileSync(join(folder, archive))).digest('base64')}`;
  if (digest !== integrity) {
    throw new Error(`${name}@${version} is not the package that was recorded here: its digest is ${digest}. It was not used.`);
  }

  execFileSync('tar', ['-xzf', archive, 'package/dist/webchat.js'], { cwd: folder, stdio: 'inherit' });
  const script = readFileSync(join(folder, 'package', 'dist', 'webchat.js'));
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } };
  for (const [file, bytes] of [['webchat.js.br', brotliCompressSync(script, brotli)], ['webchat.js.gz', gzipSync(script, { level: 9 })], ['webchat.js', script]]) {
    writeFileSync(join(folder, file), bytes);
    renameSync(join(folder, file), join(target, file));
  }
} catch (problem) {
  console.error(`BackBot's web chat page needs ${name} ${version} from npm: ${problem.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
