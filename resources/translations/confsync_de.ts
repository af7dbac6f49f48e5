<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your token and keys are kept in memory only, and are gone when ConfSync quits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified: nobody but you says who you are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityWindow</name>
    <message>
        <source>ConfSync Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in spaces, people, identifiers and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which syncs to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: press Sync Confluence, and it will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sync is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} syncs written to {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confluence could not be synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps Confluence was not synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confluence is not synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confluence is synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync accepted by {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtlassianForm</name>
    <message>
        <source>ConfSync uses the token to see who you are and to list your spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atlassian API token (Confluence Cloud)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, or the address of any of its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one of your Atlassian account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an API token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserNote</name>
    <message>
        <source>Sign in on the page in your web browser. ConfSync goes on by itself then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message>
        <source>{name} (your sign-in does not tell it)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandHint</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open keyboard settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works always: a link to this command, with a shortcut key in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works always: run this command from the Shortcuts app, and give it keys there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works on every desktop: give this command keys in the system's keyboard settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfluencePage</name>
    <message>
        <source>Confluence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice of spaces is set by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces are being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to load the spaces of your site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in, but not to Confluence itself. To choose spaces, sign in with a Confluence token once; the choice stays when you sign in as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in to {site}. Sign in to the other site to load its spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown are the spaces you chose. Load the list to choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {all} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, {gone} of them no longer visible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>You are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest Cloud is https://inn.gs, a dev server http://127.0.0.1:8288.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where runs are followed. For a dev server, the same as the event address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for branch environments of Inngest Cloud; empty otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web application, such as https://app.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of its sync route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it tells who is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key, or the session cookie of NextAuth.js or Auth.js.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cookie name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the usual names are tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honours Idempotency-Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the application promises it: then a sync whose answer was lost is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest, or your web application's own sync route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method that the sign-in dialog shows first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer's address, as your administrator has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ConfSync is called there. It is no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this as it is unless your administrator says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as https://example.atlassian.net/wiki.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from the end of the last sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of the day, such as 09:00, 18:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: an automatic sync waits there until you are on another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press these keys to sync Confluence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that are not finished stay in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system's, none, or an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your company's certificates (PEM), where the system does not know them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the icon is hard to see on your panel, choose the panel's colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ConfSync tells you about by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at once, in all windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tell about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your organisation's function needs to know of you beyond id, name, email and picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra settings in the event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataCenterForm</name>
    <message>
        <source>For a Confluence that your organisation runs itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal access token (Confluence Data Center)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of any of its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an access token there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a personal access token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Nothing was synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync could not be cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here opens the settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {} in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stays closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestinationPage</name>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works. No sync was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection does not work yet. No sync was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Output of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Inngest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server's id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sync to see what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats number {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeated as number {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventPreview</name>
    <message>
        <source>The event that would be sent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built for {destination} from the saved settings. Nothing was sent; each click makes a new id and time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTree</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Set by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 10 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {} days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Waiting syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their user</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InngestForm</name>
    <message>
        <source>Event key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in Inngest Cloud under Manage, Event Keys. A dev server takes any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To see what becomes of a sync: an API key, or the signing key. A dev server needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dev server on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyringDialog</name>
    <message>
        <source>Keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a keyring, ConfSync can keep your token and keys in memory. They are in no file, and gone when it quits: you sign in again after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if your proxy asks for it. Kept in your keyring, and sent to the proxy alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenIdForm</name>
    <message>
        <source>Your web browser opens the page where your organisation signs you in (OpenID Connect).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web browser (your organisation's sign-in page)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer's address, as your administrator has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ConfSync is called there. It is no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this as it is unless your administrator says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client ID.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyring: what to do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add API &amp;key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;destination…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose spaces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume &amp;automatic sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsTree</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run or step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScheduleMenu</name>
    <message>
        <source>Automatic sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 12 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every {} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be removed from your keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known while your keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>•••••• stored in your keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Restore the default: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the default. Press to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>ConfSync Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you apply changes here, that file is kept under another name and a new one is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page}: something is wrong here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutTruth</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in the desktop's settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system is asked for these keys when you apply them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are given back when you apply this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the system for these keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works only in ConfSync's windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your desktop, which has assigned no keys yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works everywhere. Set by your desktop: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Opens in your web browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your web browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInField</name>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user name holds no colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your keyring holds for ConfSync is deleted. The history of your syncs stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the Inngest keys on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} syncs wait to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpaceModel</name>
    <message>
        <source>The site no longer lists this space for you. It stays chosen until you uncheck it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer visible: {space}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWindow</name>
    <message>
        <source>&amp;Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sync Confluence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activity…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>ConfSync keeps running. Start it again to get this window back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncAction</name>
    <message>
        <source>Syncing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync Confluence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncOutcome</name>
    <message>
        <source>The sync could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only syncs that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTree</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>Export settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without keys and passwords: these stay in your keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the settings from {}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Cancel sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>WebAppForm</name>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of your web application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session coo&amp;kie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the cookie in a browser that is signed in there. ConfSync keeps it renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in your web application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you are is then what your web application says, and syncs may go through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web application (API key or session)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of any of its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the application knows you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the application to get one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session cookie (NextAuth.js, Auth.js)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a key or session cookie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishChoice</name>
    <message>
        <source>A web application takes a sync only from the person that it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until {} signs in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sync; nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MenuPart</name>
    <message>
        <source>Add to applications menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from applications menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu then also offers Sync Confluence and Settings on a right click.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_QueueDialog</name>
    <message>
        <source>Waiting for your keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
