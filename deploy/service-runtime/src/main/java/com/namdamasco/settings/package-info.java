/** How a service's settings are described, and checked before anything of it starts. */
package com.namdamasco.settings;
