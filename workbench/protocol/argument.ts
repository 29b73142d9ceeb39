import { HostError } from './hostError';
import type { HostObject, ObjectType } from './hostObject';
import { isHostObject } from './hostObject';
import type { Json, JsonObject } from './json';
import { isJsonObject } from './json';

export type ArgumentValue = Json | HostObject | readonly ArgumentValue[];

/** One argument of a call, or the value that a property is set to; says which member complains. */
export class Argument {
  readonly #value: ArgumentValue;
  readonly #where: string;

  constructor(value: ArgumentValue | undefined, where: string) {
    this.#value = value ?? null;
    this.#where = where;
  }

  get isGiven(): boolean {
    return this.#value !== null;
  }

  text(): string {
    return typeof this.#value === 'string' ? this.#value : this.#refuse('text');
  }

  number(): number {
    return typeof this.#value === 'number' ? this.#value : this.#refuse('number');
  }

  integer(): number {
    return Number.isInteger(this.#value) ? this.number() : this.#refuse('whole number');
  }

  flag(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.#refuse('boolean');
  }

  /** One of the words, without regard to case: office.js passes enum members as they are spelt in the typings. */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const given = this.text().toLowerCase();
    return words.find((word) => word.toLowerCase() === given) ?? this.#refuse(`one of ${words.join(', ')}`);
  }

  /** The model's own object behind a proxy that was passed along; null when it is of another type. */
  as<Self extends object>(type: ObjectType<Self>): Self | null {
    return isHostObject(this.#value) ? type.unwrap(this.#value) : null;
  }

  json(): Json {
    return toJson(this.#value, () => this.#refuse('plain value'));
  }

  record(): JsonObject {
    const value = this.json();
    return isJsonObject(value) ? value : this.#refuse('object');
  }

  #refuse(wanted: string): never {
    throw new HostError('InvalidArgument', `${this.#where}: a ${wanted} was expected.`);
  }
}

/** The arguments of a call. Those that were left out are there too, and not given. */
export class Arguments {
  readonly #values: readonly ArgumentValue[];
  readonly #where: string;

  constructor(values: readonly ArgumentValue[], where: string) {
    this.#values = values;
    this.#where = where;
  }

  at(index: number): Argument {
    return new Argument(this.#values[index], this.#where);
  }
}

function toJson(value: ArgumentValue, refuse: () => never): Json {
  if (isHostObject(value)) return refuse();
  if (Array.isArray(value)) return value.map((entry: ArgumentValue) => toJson(entry, refuse));
  return value as Json;
}
