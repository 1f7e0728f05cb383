@NullMarked
package dev.firstbad.producer.repository;

import org.jspecify.annotations.NullMarked;
