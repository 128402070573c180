-- What voice notes say: a customer's words like those in the inbox, known only here.
create table voice_note (
    message_id text not null,
    position   int  not null,                           -- among the message's files
    words      text not null,
    primary key (message_id, position)
);
