import { createRequire } from 'node:module';
import express from 'express';
import leveldb from 'pouchdb-adapter-leveldb';
import mapReduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';
import PouchDB from 'pouchdb-core';
import { tellPort } from './tell-port.mjs';

const [folder] = process.argv.slice(2);
const expressPouchDB = createRequire(import.meta.url)('express-pouchdb');

const Durable = PouchDB.plugin(leveldb)
  .plugin(mapReduce)
  .plugin(replication)
  .defaults({ prefix: `${folder}/` });
const app = express();
app.use('/', expressPouchDB(Durable, { mode: 'minimumForPouchDB' }));
const server = app.listen(0, '127.0.0.1', () => tellPort(server));
