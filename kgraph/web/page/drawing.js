// What sigma is not told by settings: labels that edges do not cross out, and the two directions of a pair side by side.

import { colour } from "./dom.js";

const VEIL = 0.75; // how little is seen of an edge through a name
const BESIDE = 0.0035; // of the picture's width

// arrows a little to the right of the line between two actors who both act, so that neither hides the other
export function besideProgram() {
  return class extends window.Sigma.rendering.EdgeArrowProgram {
    process(picked, offset, source, target, edge) {
      if (!edge.beside || edge.hidden) return super.process(picked, offset, source, target, edge);
      const [dx, dy] = aside(source, target, BESIDE);
      return super.process(picked, offset, { ...source, x: source.x + dx, y: source.y + dy }, { ...target, x: target.x + dx, y: target.y + dy }, edge);
    }
  };
}

export function aside(source, target, far) {
  const [x, y] = [target.x - source.x, target.y - source.y], length = Math.hypot(x, y) || 1;
  return [(y / length) * far, (-x / length) * far];
}

export function nodeLabel(context, node, settings) {
  if (!node.label) return;
  context.font = `${settings.labelSize}px ${settings.labelFont}`;
  const left = start(context, node) + 4, half = settings.labelSize / 2 + 1;
  context.fillStyle = colour("back");
  context.globalAlpha = VEIL;
  context.fillRect(left - 2, node.y - half, context.measureText(node.label).width + 4, 2 * half);
  context.globalAlpha = 1;
  outlined(context, node.label, left, node.y + settings.labelSize / 3, colour("text"));
}

// right of the actor, or left where the picture ends; the room for a label has 4 pixels on either side
function start(context, node) {
  const width = context.measureText(node.label).width + 8, right = node.x + node.size;
  return right + width > context.canvas.clientWidth && node.x > width ? node.x - node.size - width : right;
}

export function nodeHover(context, node, settings) {
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(node.label).width + 8, left = start(context, node);
  context.fillStyle = colour("raised");
  context.strokeStyle = colour("line");
  context.beginPath();
  context.roundRect(left, node.y - settings.labelSize, width, settings.labelSize * 2, 5);
  context.fill();
  context.stroke();
  context.fillStyle = colour("text");
  context.fillText(node.label, left + 4, node.y + settings.labelSize / 3);
}

// along the edge, upright, in the middle of what is seen of it; left out where it has no room
export function edgeLabel(context, edge, source, target, settings) {
  if (!edge.label) return;
  let [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy);
  context.font = `${settings.edgeLabelSize}px ${settings.edgeLabelFont}`;
  const room = length - source.size - target.size - 12;
  const names = edge.label.split(", ");
  const forms = [edge.label, names.slice(0, 3).join(", ") + " …", names.length > 1 ? names[0] + " …" : names[0]];
  const words = forms.find((text) => context.measureText(text).width < room) ?? (edge.forceLabel ? forms.at(-1) : "");
  if (!words) return;
  const middle = (source.size + (length - source.size - target.size) / 2) / (length || 1);
  context.save();
  context.translate(source.x + dx * middle, source.y + dy * middle);
  const turned = dx < 0;
  context.rotate(Math.atan2(turned ? -dy : dy, turned ? -dx : dx));
  const above = edge.beside && !turned ? settings.edgeLabelSize + 3 : -4;
  outlined(context, words, -context.measureText(words).width / 2, above, edge.color);
  context.restore();
}

function outlined(context, text, x, y, fill) {
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = colour("back");
  context.strokeText(text, x, y);
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

const STILL = 150; // milliseconds after which a picture that moved stands
const MOVES = ["mousemove", "wheel", "touchmove"];

// While the picture moves nobody points at anything: what sigma draws a second time, to find what is under the mouse, is left
// out, and no pixel of it is read, which would wait until the frame is drawn. Nor does anybody read along the edges.
export function restful(renderer, container) {
  const picks = new Map(), { getNodeAtPosition, getEdgeAtPoint, resetWebGLTexture, renderEdgeLabels } = renderer;
  let moving = false, waiting = 0, passes = false;
  const programs = () => [...Object.values(renderer.nodePrograms), ...Object.values(renderer.edgePrograms)];
  const move = (on) => {
    moving = on;
    container.classList.toggle("moving", on);
    for (const program of programs()) {
      if (on && program.pickProgram) picks.set(program, program.pickProgram);
      program.pickProgram = on ? null : picks.get(program) ?? program.pickProgram;
    }
  };
  const stand = () => { move(false); renderer.scheduleRender(); };
  renderer.getCamera().on("updated", () => {
    if (!moving) move(true);
    clearTimeout(waiting);
    waiting = setTimeout(stand, STILL);
  });
  renderer.on("kill", () => { clearTimeout(waiting); move(false); });
  renderer.getNodeAtPosition = (event) => {
    passes = moving && MOVES.includes(event.original?.type);
    if (moving && !passes) { // a click: it is drawn now
      clearTimeout(waiting);
      move(false);
      renderer.render();
    }
    return passes ? null : getNodeAtPosition.call(renderer, event);
  };
  renderer.getEdgeAtPoint = (x, y) => (passes ? null : getEdgeAtPoint.call(renderer, x, y));
  renderer.renderEdgeLabels = () => (moving ? renderer : renderEdgeLabels.call(renderer));
  renderer.resetWebGLTexture = (layer) => (moving ? renderer : resetWebGLTexture.call(renderer, layer));
}
