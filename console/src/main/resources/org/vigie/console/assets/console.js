// Draws the tables of figures as charts, and keeps the filters handy. Every page works without it.
(() => {
  'use strict';

  const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
  const POINTS = ['circle', 'rect', 'triangle', 'rectRot'];
  const wide = window.matchMedia('(min-width: 60rem)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let drawn = [];
  let filtersOpen = null;
  let focused = null;

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

  const read = (figure) => {
    const rows = [...figure.querySelectorAll('tbody tr')];
    const columns = [...figure.querySelectorAll('thead th')].slice(1);
    return {
      labels: rows.map((row) => row.querySelector('th').textContent),
      links: rows.map((row) => row.querySelector('a').getAttribute('href')),
      series: columns.map((column, at) => ({
        name: column.textContent,
        colour: style(column.dataset.colour),
        values: rows.map((row) => Number(row.querySelectorAll('td')[at].dataset.value)),
      })),
    };
  };

  const line = (series, at) => ({
    label: series.name,
    data: series.values,
    borderColor: series.colour,
    backgroundColor: series.colour,
    borderWidth: 2,
    borderDash: DASHES[at % DASHES.length],
    pointStyle: POINTS[at % POINTS.length],
    pointRadius: series.values.length > 40 ? 0 : 3,
    pointHitRadius: 12,
    tension: 0.2,
  });

  const bar = (series) => ({
    label: series.name,
    data: series.values,
    backgroundColor: series.colour,
    borderColor: style('sheet'),
    borderWidth: { top: 1 },
  });

  const options = (stacked, links) => ({
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    locale: document.documentElement.lang,
    interaction: { mode: 'index', intersect: false },
    onClick: (event, hits) => {
      if (hits.length > 0) window.location.assign(links[hits[0].index]);
    },
    scales: {
      x: {
        stacked,
        grid: { display: false },
        ticks: { color: style('muted'), maxRotation: 0, autoSkipPadding: 16 },
      },
      y: {
        stacked,
        beginAtZero: true,
        grid: { color: style('line') },
        border: { display: false },
        ticks: { color: style('muted'), precision: 0 },
      },
    },
    plugins: {
      legend: {
        position: 'bottom',
        labels: { color: style('ink'), usePointStyle: true, boxHeight: 7, padding: 14 },
      },
    },
  });

  const draw = (figure) => {
    const plot = figure.querySelector('.plot');
    if (!plot) return;
    const table = read(figure);
    const stacked = figure.dataset.shape === 'STACK';
    plot.hidden = false;
    drawn.push(new Chart(plot.querySelector('canvas'), {
      type: stacked ? 'bar' : 'line',
      data: { labels: table.labels, datasets: table.series.map(stacked ? bar : line) },
      options: options(stacked, table.links),
    }));
  };

  const drawAll = () => {
    drawn.forEach((chart) => chart.destroy());
    drawn = [];
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    document.querySelectorAll('.chart').forEach(draw);
  };

  // A date changes with every digit that is typed: it counts when the reader leaves the field.
  const refine = (event) => {
    const field = event.target;
    if (field.type === 'date') {
      document.getElementById('period-custom').checked = true;
      field.addEventListener('blur', () => field.form.requestSubmit(), { once: true });
    } else {
      field.form.requestSubmit();
    }
  };

  const prepare = () => {
    const filters = document.getElementById('filters');
    if (!filters) return;
    filters.open = filtersOpen === null ? wide.matches : filtersOpen;
    filters.addEventListener('toggle', () => { filtersOpen = filters.open; });
    filters.addEventListener('change', refine);
    drawAll();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };

  document.addEventListener('htmx:beforeSwap', () => { focused = document.activeElement?.id; });
  document.addEventListener('htmx:afterSwap', prepare);
  dark.addEventListener('change', drawAll);
  prepare();
})();
