package com.namdamasco.assistant.database;

import com.namdamasco.localstack.LocalStack;
import com.namdamasco.localstack.LocalStack.Part;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The fragment must be evaluated though nothing selects from it, and must end with its statement's transaction. */
class AsynchronousCommitTest {

    @Test
    void holdsForTheTransactionOfItsStatementOnly() {
        try (LocalStack stack = LocalStack.startTemporary(List.of(Part.POSTGRES));
                Handle handle = Jdbi.create(
                                stack.postgres().jdbcUrl(),
                                stack.postgres().username(),
                                stack.postgres().password())
                        .open()) {
            handle.execute("create table noted (words text)");

            String within = handle.inTransaction(transaction -> {
                transaction
                        .createUpdate("insert into noted select :words from " + AsynchronousCommit.FROM)
                        .bind("words", "no promise")
                        .execute();
                return setting(transaction);
            });

            assertThat(within).isEqualTo("off");
            assertThat(setting(handle)).isEqualTo("on");
            assertThat(handle.createQuery("select words from noted")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("no promise");
        }
    }

    private static String setting(Handle handle) {
        return handle.createQuery("show synchronous_commit").mapTo(String.class).one();
    }
}
