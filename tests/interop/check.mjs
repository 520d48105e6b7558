// Checks the cases with the libraries of the Digital Credentials Consortium and with jose, without a network.
// What a checker would fetch comes from documents.json; contexts come from the packages, not from us.
import { readFileSync } from "node:fs";
import { cryptosuite } from "@digitalcredentials/eddsa-rdfc-2022-cryptosuite";
import { DataIntegrityProof } from "@digitalcredentials/data-integrity";
import { securityLoader } from "@digitalcredentials/security-document-loader";
import * as vc from "@digitalcredentials/vc";
import { checkStatus } from "@digitalcredentials/vc-bitstring-status-list";
import { compactVerify, importJWK } from "jose";

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const documents = read("documents");
const builtIn = securityLoader({ fetchRemoteContexts: false }).build();

async function documentLoader(url) {
  if (documents[url]) return { contextUrl: null, documentUrl: url, document: documents[url] };
  if (url.startsWith("did:key:") || !url.startsWith("did:")) return builtIn(url);
  throw new Error(`nothing is published at ${url}`);
}

let failed = 0;
for (const [name, good] of Object.entries(read("expected"))) {
  const result = await vc.verifyCredential({
    credential: read(name),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    checkStatus: (options) => checkStatus({ ...options, verifyMatchingIssuers: true }),
  });
  const why = result.error?.errors?.[0]?.message ?? result.error?.message ?? (result.verified ? "" : "status");
  const right = result.verified === good;
  failed += right ? 0 : 1;
  console.log(`${right ? "ok    " : "FAILED"} ${name}: ${result.verified ? "good" : "not good"} ${why.slice(0, 110)}`);
}

const token = readFileSync(`${folder}/token.jwt`, "utf8");
const method = JSON.parse(Buffer.from(token.split(".")[0], "base64url")).kid;
const published = (await documentLoader(method)).document.publicKeyMultibase;
const x = Buffer.from(fromBase58(published.slice(1)).slice(2)).toString("base64url");
const key = await importJWK({ kty: "OKP", crv: "Ed25519", x }, "EdDSA");
const { payload } = await compactVerify(token, key);
console.log(`ok     token: jose reads ${JSON.parse(new TextDecoder().decode(payload)).name}`);
process.exit(failed ? 1 : 0);

function fromBase58(text) {
  const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let number = 0n;
  for (const digit of text) number = number * 58n + BigInt(alphabet.indexOf(digit));
  return Buffer.from(number.toString(16).padStart(68, "0"), "hex");
}
