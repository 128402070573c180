/**
 * A real PostgreSQL with pgvector, a real Kafka broker and the packaged services as child processes, without Docker.
 *
 * <p>{@link com.namdamasco.localstack.LocalStack} is what the tests, the demo, the end-to-end tests and the benchmarks
 * share; {@link com.namdamasco.localstack.Deployment} puts the three services and the sandbox on top of it.
 */
package com.namdamasco.localstack;
