// The engine with the package as it is in the source tree.
import { LemlistBasicAuthApi } from '../../credentials/LemlistBasicAuthApi.credentials.ts';
import { Lemlist } from '../../nodes/Lemlist/Lemlist.node.ts';
import { install } from './engine.mts';

install({ lemlist: new Lemlist() }, new LemlistBasicAuthApi());

export * from './engine.mts';
