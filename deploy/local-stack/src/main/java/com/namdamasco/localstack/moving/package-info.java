/**
 * Takes products, their vectors and the running pauses out of the database of the application before this one (docs/migration.md):
 * through the doors of the services, since each owns its data.
 */
package com.namdamasco.localstack.moving;
