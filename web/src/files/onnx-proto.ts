// The messages of ONNX that a network here needs, as protocol buffers. The numbers of the fields are
// those of onnx.proto (onnx/onnx, IR version 8).
import { BinaryWriter } from '@bufbuild/protobuf/wire';
import type { ModelParameter } from '../protocol/model.ts';
import { bytesOf } from './numbers.ts';

export type Attribute = number | readonly number[] | { float: number };

export interface OnnxNode {
  op: string;
  inputs: readonly string[];
  output: string;
  attributes?: Readonly<Record<string, Attribute>>;
  doc?: string;
}

export interface OnnxTensor extends Omit<ModelParameter, 'values'> {
  values: Float32Array | readonly bigint[];
}

/** Of an input or output: sides that are texts stay open. */
export interface OnnxValue {
  name: string;
  sides: readonly (string | number)[];
  doc: string;
}

export interface OnnxModel {
  name: string;
  doc: string;
  nodes: readonly OnnxNode[];
  tensors: readonly OnnxTensor[];
  input: OnnxValue;
  output: OnnxValue;
  metadata: Readonly<Record<string, string>>;
}

const lengthDelimited = 2;
const varint = 0;
const fixed32 = 5;
const floatElements = 1;
const int64Elements = 7;
const attributeType = { float: 1, int: 2, ints: 7 } as const;

/** A message within another one. */
function message(writer: BinaryWriter, field: number, fill: (inner: BinaryWriter) => void): void {
  writer.tag(field, lengthDelimited).fork();
  fill(writer);
  writer.join();
}
const text = (writer: BinaryWriter, field: number, value: string) =>
  writer.tag(field, lengthDelimited).string(value);
const int64 = (writer: BinaryWriter, field: number, value: number | bigint) =>
  writer.tag(field, varint).int64(typeof value === 'bigint' ? value : Math.trunc(value));

function writeAttribute(writer: BinaryWriter, name: string, value: Attribute): void {
  text(writer, 1, name);
  if (typeof value === 'number') int64(writer, 3, value);
  else if ('float' in value) writer.tag(2, fixed32).float(value.float);
  else for (const one of value) int64(writer, 8, one);
  const type = typeof value === 'number' ? 'int' : 'float' in value ? 'float' : 'ints';
  int64(writer, 20, attributeType[type]);
}

function writeNode(writer: BinaryWriter, node: OnnxNode, index: number): void {
  for (const input of node.inputs) text(writer, 1, input);
  text(writer, 2, node.output);
  text(writer, 3, `${node.op}_${index}`);
  text(writer, 4, node.op);
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    message(writer, 5, (inner) => writeAttribute(inner, name, value));
  }
  if (node.doc) text(writer, 6, node.doc);
}

function writeTensor(writer: BinaryWriter, { name, shape, values }: OnnxTensor): void {
  for (const side of shape) int64(writer, 1, side);
  const isFloat = values instanceof Float32Array;
  int64(writer, 2, isFloat ? floatElements : int64Elements);
  if (!isFloat) for (const value of values) int64(writer, 7, value);
  text(writer, 8, name);
  if (isFloat) writer.tag(9, lengthDelimited).bytes(bytesOf(values));
}

function writeValue(writer: BinaryWriter, { name, sides, doc }: OnnxValue): void {
  text(writer, 1, name);
  message(writer, 2, (type) =>
    message(type, 1, (tensor) => {
      int64(tensor, 1, floatElements);
      message(tensor, 2, (shape) => {
        for (const side of sides) {
          message(shape, 1, (dim) =>
            typeof side === 'number' ? int64(dim, 1, side) : text(dim, 2, side),
          );
        }
      });
    }),
  );
  text(writer, 3, doc);
}

/** A whole .onnx file. */
export function encodeOnnx(model: OnnxModel): Uint8Array {
  const writer = new BinaryWriter();
  int64(writer, 1, 8); // the IR version that belongs to operator set 13 and later
  text(writer, 2, 'Glassbox');
  text(writer, 6, model.doc);
  message(writer, 7, (graph) => {
    for (const [i, node] of model.nodes.entries()) {
      message(graph, 1, (inner) => writeNode(inner, node, i));
    }
    text(graph, 2, model.name);
    for (const tensor of model.tensors) message(graph, 5, (inner) => writeTensor(inner, tensor));
    text(graph, 10, model.doc);
    message(graph, 11, (inner) => writeValue(inner, model.input));
    message(graph, 12, (inner) => writeValue(inner, model.output));
  });
  message(writer, 8, (set) => int64(set, 2, 13));
  for (const [key, value] of Object.entries(model.metadata)) {
    message(writer, 14, (entry) => {
      text(entry, 1, key);
      text(entry, 2, value);
    });
  }
  return writer.finish();
}
