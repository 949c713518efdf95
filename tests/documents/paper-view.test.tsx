import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PaperView } from '../../src/screens/shared/paper/PaperView.tsx';
import { blankLandscapePaper, decisionPaper, minutesPaper } from './support/sample-papers.ts';

afterEach(cleanup);

describe('a paper on the screen', () => {
  test('says which form it is, and that it is Vietnamese', () => {
    render(<PaperView paper={decisionPaper(3)} />);
    const paper = screen.getByRole('article');
    expect(paper.dataset['document']).toBe('F10');
    expect(paper.lang).toBe('vi');
  });

  test('has its kind as a heading above its parts', () => {
    render(<PaperView paper={minutesPaper(2)} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Biên bản');
    expect(screen.getAllByRole('heading', { level: 3 }).map((part) => part.textContent)).toEqual([
      'I. THÀNH PHẦN THAM DỰ',
      'II. KẾT QUẢ',
    ]);
  });

  test('names columns and villages to a screen reader', () => {
    render(<PaperView paper={decisionPaper(200)} />);
    const heads = screen.getAllByRole('columnheader').filter((cell) => cell.getAttribute('scope') === 'col');
    expect(heads.map((cell) => cell.textContent)).toContain('Họ và tên chủ hộ');
    const villages = [...document.querySelectorAll('tbody > tr:first-child > th[scope="rowgroup"]')];
    expect(villages.map((cell) => cell.textContent)).toEqual(['Thôn Nà Lầu 1', 'Thôn Nà Lầu 2']);
    expect(villages.map((cell) => cell.getAttribute('colspan'))).toEqual(['5', '5']);
  });

  test('of thousands of rows grows, and keeps what is drawn', () => {
    const paper = decisionPaper(1000);
    const rows = () => [...document.querySelectorAll('tbody > tr')];
    const { rerender } = render(<PaperView paper={paper} shown={300} />);
    const begun = rows();
    expect(begun.length).toBeGreaterThan(200);
    expect(begun.length).toBeLessThan(500);
    rerender(<PaperView paper={paper} shown={600} />);
    expect(rows().length).toBeGreaterThan(begun.length);
    rerender(<PaperView paper={paper} />);
    expect(rows().slice(0, begun.length)).toEqual(begun);
    const whole = document.querySelector('article')?.outerHTML;
    cleanup();
    render(<PaperView paper={paper} />);
    expect(document.querySelector('article')?.outerHTML).toBe(whole);
  });

  test('shows drawn signatures, and says whose they are', () => {
    render(<PaperView paper={minutesPaper(1)} />);
    expect(screen.getByRole('img', { name: 'Chữ ký của Nông Thị Hường' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Chữ ký của Hoàng Văn Thụ' })).toBeTruthy();
  });

  test('has the pieces of a line in bold and slanted as the form has them', () => {
    render(<PaperView paper={decisionPaper(1)} />);
    expect(screen.getByText('Điều 1.').tagName).toBe('STRONG');
    expect(screen.getByText(/^Căn cứ Luật Thi đua/).tagName).toBe('EM');
  });

  test('has empty cells, lines and places to sign where a form is blank', () => {
    render(<PaperView paper={blankLandscapePaper} />);
    expect(screen.getAllByRole('row')).toHaveLength(61);
    expect(screen.getAllByText('(Ký, ghi rõ họ tên)')).toHaveLength(4);
  });
});
