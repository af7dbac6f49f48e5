// The npm package oidc-provider with one client and one person, for the contract tests of browser sign-in.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const CLIENT = {
  client_id: 'confsync-desktop',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  redirect_uris: ['http://127.0.0.1/callback'],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
};
const ADA = { sub: 'ada-1815', name: 'Ada Lovelace', email: 'ada@example.com', organizationId: 'org-engines' };

// Whoever comes is Ada, and agrees to everything.
async function interact(provider, ctx) {
  const { prompt, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
  if (prompt.name === 'login') {
    return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: ADA.sub } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(ctx.req, ctx.res, { consent }, { mergeWithLastSubmission: true });
}

const server = createServer();
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [CLIENT],
    claims: { openid: ['sub'], profile: ['name', 'organizationId'], email: ['email'] },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    rotateRefreshToken: true,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ADA }),
  });
  provider.use((ctx, next) => (ctx.path.startsWith('/interaction/') ? interact(provider, ctx) : next()));
  server.on('request', provider.callback());
  console.log(issuer);
});
