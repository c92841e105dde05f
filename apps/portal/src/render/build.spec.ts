import { describe, expect, it } from '@jest/globals';
import { filesOf } from './build.js';

const SHELL = `<script type="importmap">{"imports":{"a":"/assets/shell.js","b":"/assets/page.js","c":"/assets/table.js"},
  "styles":["/assets/shell.css","/assets/page.css","/assets/table.css"]}</script>
<script type="module" crossorigin src="/assets/shell.js"></script><link rel="stylesheet" crossorigin href="/assets/shell.css">`;

const MODULES = {
  'shell.tsx': { file: 'assets/shell.js', css: ['assets/shell.css'] },
  'page.tsx': { file: 'assets/page.js', css: ['assets/page.css'], imports: ['shell.tsx', 'table.tsx'] },
  'table.tsx': { file: 'assets/table.js', css: ['assets/table.css'], imports: ['page.tsx'] },
};

describe('the files of a page', () => {
  it('are those of its modules and of what they import, but for what the shell loads itself, whatever its import map names', () => {
    expect(filesOf({ shell: SHELL, modules: MODULES }, ['page.tsx'])).toEqual({
      scripts: ['assets/page.js', 'assets/table.js'],
      styles: ['assets/page.css', 'assets/table.css'],
    });
  });
});
