-- A table like the one in the proposal, for PostgreSQL 12 or newer. About 2,000,000 rows, some 200 MB, half a minute.
-- Run it in an empty practice database:   createdb practice && psql -d practice -f orders.sql
-- It makes a schema of its own, and fails if that exists. Away with it afterwards:  drop schema cache_practice cascade;

create schema cache_practice;
set search_path = cache_practice;

create table orders (
    id          bigint primary key,
    customer_id integer not null,
    placed_at   timestamptz not null,
    state       text not null,
    total_pence integer not null
);

select setseed(0.42);

insert into orders
select n,
       1 + floor(50000 * power(random(), 2))::integer,
       timestamptz '2024-01-01 00:00:00+00' + n * interval '37 seconds',
       (array['placed', 'packed', 'sent', 'delivered', 'returned'])[1 + floor(random() * 5)::integer],
       500 + floor(random() * 20000)::integer
from generate_series(1, 2000000) as n;

-- As in the proposal, somebody has thought of an index already.
create index orders_placed_at on orders (placed_at);

analyze orders;

-- The query of the page. Try it for customer 4242, and for one with few orders, such as 49999.
-- In a new session, say first:  set search_path = cache_practice;
explain (analyze, buffers)
select id, placed_at, state, total_pence
from orders
where customer_id = 4242
order by placed_at desc
limit 20;
