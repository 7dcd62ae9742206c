import type { Decoded, Encodable, FieldKind } from '@kis/core'
import type { BlockSpec, EndpointSpec, TrPair } from './endpoint-spec.js'
import type { Reply } from './reply.js'

type IsUnion<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never

// A parameter may be left out when it may be blank, or when only one code exists.
type IsOptional<K extends FieldKind> = K extends string
  ? K extends `${string}?`
    ? true
    : false
  : '' extends keyof K
    ? true
    : IsUnion<keyof K & string> extends true
      ? false
      : true

type Fields = Readonly<Record<string, FieldKind>>
type OptionalNames<F extends Fields> = { [N in keyof F]: IsOptional<F[N]> extends true ? N : never }[keyof F]

// Homomorphic over Pick, so that a field keeps its documentation and its place in the source.
type Required_<F extends Fields> = { -readonly [N in keyof F]: Encodable<F[N]> }
type Optional_<F extends Fields> = { -readonly [N in keyof F]?: Encodable<F[N]> | undefined }

// TR ids chosen by an argument that is no wire field (`side`): it becomes a parameter of its own.
type Selector<T, F> = T extends { readonly by: infer B extends string }
  ? string extends B
    ? unknown
    : (B extends keyof F ? unknown : { [N in B]: Exclude<keyof T & string, 'by'> }) & Selector<Branch<T>, F>
  : unknown
type Branch<T> = { [V in keyof T]: V extends 'by' ? never : T[V] }[keyof T]

/** The parameters of an endpoint, derived from its spec. */
export type ParamsOf<S extends EndpointSpec> = Required_<Omit_<S['params'], OptionalNames<S['params']>>> &
  Optional_<Pick<S['params'], OptionalNames<S['params']>>> &
  Selector<S['tr'], S['params']>

type Omit_<F extends Fields, N extends keyof F> = Pick<F, Exclude<keyof F, N>>

/** One record of an answer, derived from the fields of its block. */
export type RecordOf<F extends Fields> = { -readonly [N in keyof F]: Decoded<F[N]> }

type BlockOf<B extends BlockSpec> = B['shape'] extends 'one' ? RecordOf<B['fields']> : RecordOf<B['fields']>[]

/** The answer of an endpoint, derived from its spec. */
export type ResultOf<S extends EndpointSpec> = { -readonly [B in keyof S['output']]: BlockOf<S['output'][B]> } & Reply

type Leaves<T> = T extends TrPair
  ? T extends { readonly unconfirmedPaper: string }
    ? string
    : T['paper']
  : T extends { readonly by: infer B extends string }
    ? string extends B
      ? string
      : Leaves<Branch<T>>
    : never

/** Whether no TR id of the endpoint exists in paper trading. */
export type IsRealOnly<S extends EndpointSpec> = [Leaves<S['tr']>] extends [null] ? true : false
