import { keepForOffline } from './offline.ts';
import './page.ts';

keepForOffline();
