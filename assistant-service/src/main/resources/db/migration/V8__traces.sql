-- Between the topic and the turn, and between the turn and the send, a trace goes through these rows: the W3C traceparent of the
-- step that wrote them. Null where tracing is off, or the trace was not sampled.
alter table inbox add column traceparent text;
alter table outbox add column traceparent text;
alter table hand_over add column traceparent text;
