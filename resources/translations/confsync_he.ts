<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
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
        <source>The sync was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync accepted by {destination}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs failed</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %n syncs did not run</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs are waiting</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs went well</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were cancelled</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were accepted</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The last one: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others that failed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others that perhaps did not run: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others that are waiting: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others that went well: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others that were cancelled: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others that were accepted: {count}</source>
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
</context>
<context>
    <name>Core</name>
    <message>
        <source>The account file {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, or move it away and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account file {path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to write it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
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
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spaces chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n spaces: {names}</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, attempt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync event would be {size} bytes, and no server takes more than {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last list of spaces in {path} cannot be read ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the spaces again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync was cancelled here, but it may have arrived before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in your application whether it is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue of syncs was damaged and could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept as {name}, and a new one was begun. Press Sync again if a sync was waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue {path} cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue {path} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder's permissions and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its server gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} runs was cancelled: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest skipped the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in Inngest whether the function is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} runs was skipped: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it says, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} runs failed. {function}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name for the proxy is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for the proxy is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write both as name:password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed is {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address that starts with https:// or http://, without a user name or password in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address}; or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path that starts with one /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"system", "none" or http://host:port; user name and password belong into the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a language such as "de", or nothing for the system's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys such as Ctrl+Alt+S, or nothing for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number of minutes from 0 (never) to 44640 (31 days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words with a blank between them</source>
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
        <source>a name without blanks, or nothing</source>
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
        <source>the name of a cookie, or nothing for the usual names</source>
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
        <source>the space's id, as text</source>
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
        <source>a list of tables with id, key, name and enabled</source>
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
        <source>a list of times such as "09:00"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one of "mon", "tue", "wed", "thu", "fri", "sat", "sun"</source>
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
        <source>1 to 36500 days</source>
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
        <source>1 to 1000000 syncs</source>
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
        <source>the path of a file, or nothing</source>
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
        <source>Tell me about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notification comes for these, while you do something else.</source>
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
        <source>a list of names, such as ["organizationId", "role"]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra settings in the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of values that JSON can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put fewer tables into each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting "{key}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A settings file cannot hold that; leave the key out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed is what JSON can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is the date or time {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON knows none; write it as text, between quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number this large loses digits on its way; write it as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings hold {character}, which is no character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout of {path} is too unusual to change it without losing something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is another one than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown, and left out: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation, and left as they are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is the settings file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written to {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported from {path}. {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of your organisation in {path} are wrong. {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your administrator; until then, ConfSync goes by what it knew before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is set by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your administrator to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table [locked] needs keys = ["network.proxy", …], a list of settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your web application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic sync is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the last sync was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready: never synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to sync Confluence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys are in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs wait until {name} signs in again.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Last synced {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last accepted {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next automatic sync {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic sync is paused until {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic sync waits for a connection that is not metered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next automatic sync: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic sync is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted. Waiting for the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} runs done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {number}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in about %n seconds</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in about %n hours</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyring not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to send. Next attempt {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync needs your help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by {destination} {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n spaces</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{spaces} → {destination}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs waiting</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The LaunchAgent could not be read or changed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder Library/LaunchAgents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow ConfSync to start at login in your desktop's own settings for applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop did not answer ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your desktop did not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync waits in the tray for you to press Sync Confluence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With CONFSYNC_HOME, ConfSync cannot start at login on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a task for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows did not let ConfSync change what starts at login: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at Settings → Apps → Startup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The autostart entry could not be read or changed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder autostart in your configuration folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install gnome-keyring, KWallet or KeePassXC (with its Secret Service on), start it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Keychain Access, check that there is a login keychain, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the Windows service Credential Manager runs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a keyring for this system, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only keyring found ({backend}) does not protect what it holds, so ConfSync does not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring chosen for Python programs cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the environment variable PYTHON_KEYRING_BACKEND or the file keyringrc.cfg, or remove them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is not set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it to choose a password for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring's password prompt was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be starting: try again in a moment, or sign in to the desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring was asked, and there came no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, quit ConfSync and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is too long for this computer's keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a shorter key or token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value holds characters that no keyring can store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again, without anything around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring ({backend}) did not keep what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the keyring's own program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring ({backend}) failed with {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the keyring's own program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS has no key for {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macOS does not give ConfSync these keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync could not be added to the applications menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync's entry in the applications menu could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync could not be removed from the applications menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only desktops on Linux need this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin ConfSync to the taskbar or the Dock instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to be asked anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop's portal refused ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop's portal has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync goes on by itself when it is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop's question was not answered with yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop did not grant it, without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop's portal does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind `confsync sync` to keys in the system's keyboard settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop was not allowed to give ConfSync a shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no portal (xdg-desktop-portal) for shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop's portal gives programs no system-wide shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop gives shortcuts only to programs of its applications menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add ConfSync there (settings, page General, or `confsync integrate`), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop has taken the shortcut back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to ask for it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session bus no longer tells ConfSync of the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if that does not help, log in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {step} was made by somebody else or is open to everybody, so ConfSync does not use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove that folder, or set the environment variable CONFSYNC_HOME to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is more than one combination of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this key cannot be asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without Ctrl, Alt or Meta, all other programs would lose this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} cannot be a system-wide shortcut: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one key together with Ctrl, Alt or Meta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tray on this desktop, so ConfSync shows its window instead of an icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the GNOME extension "AppIndicator and KStatusNotifierItem Support", then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the indicator for Ayatana AppIndicators (wingpanel-indicator-ayatana), then log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the widget System Tray to a panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the item Status Tray Plugin to the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the widget Status Notifier Plugin to the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Notification Area to the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the applet System Tray to the panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run waybar with its module "tray", or a swaybar that has a tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run waybar with its module "tray".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let i3bar show its tray (tray_output in i3's configuration).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a panel with a tray, such as the one of your desktop, or waybar, or trayer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} cannot be pressed on the present keyboard layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose keys that this keyboard has, or the other layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has taken {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other keys, or give them free there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows does not give ConfSync these keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The X server no longer tells ConfSync of the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if that does not help, start ConfSync anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. Syncs that wait go out after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of spaces at {place} goes on at another server, which ConfSync does not follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the site's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email address and API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the email is that of your Atlassian account, and that the token is whole and has not expired. A password does not work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is whole, has not expired, and was made on this very site. A password does not work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} answered with a web page instead of data, as a sign-in page does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address. If your company signs in centrally, ask whether a {method} may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {place} does not speak as Confluence does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} sends requests on to {target}. ConfSync does not follow, so that your token stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {target} is your site, sign in with that address. Otherwise open a web browser: the network may want you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} asks to sign in on a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API token lacks the scope "{scope}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new API token with this scope, or one without scopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} wants you to solve a CAPTCHA before it takes another sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Confluence in a web browser once, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not accept the {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not let this account use Confluence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the site's administrator for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Confluence at {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} gets too many requests and asks to wait {pause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is under maintenance or overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has a fault of its own ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} took the request, but for nobody in particular: you are not signed in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of spaces at {place} does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms} ms there and back, which is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms} ms there and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms} ms there and back. This computer's clock is {seconds} s ahead of the server's, which ConfSync allows for. Check this computer's date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ms} ms there and back. This computer's clock is {seconds} s behind the server's, which ConfSync allows for. Check this computer's date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is well-formed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} is well-formed. The proxy looks up where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} was found at {ip}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{proxy} lets this through. The system names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{proxy} lets this through, as you have set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: this computer is reached directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, as you have set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the system names none for this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open. Within this computer it need not be encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: on the way everybody can read what is sent, the key as well. Use https:// if the server knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate, issued by {issuer}, ends on {date}. It must be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is trusted: issued by {issuer}, valid until {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in needs other details than these: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync was interrupted while sending, and the answer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync may be running. Check in your application, or sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file "{file}" (the setting network.ca_file) is not a file of PEM certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file "{file}" (the setting network.ca_file) cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your company's certificate file, or leave the setting empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not take the user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them anew in Settings → Network. ConfSync sends them by Basic authentication only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them in Settings → Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy on the way asks for a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it in Settings → Network, and enter both there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network asks you to sign in before {place} can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web browser and sign in to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system's proxy is a SOCKS proxy, which ConfSync cannot use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an HTTP proxy, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {text} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection and the proxy setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused the connection ({text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy setting, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {place} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {place} was cut before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of {place}, or the key for it, is malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to {place} could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address and its port are right, and whether they want https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection; if that is fine, check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is right and the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {place} has expired or is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer's date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at {place} shows the certificate of another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and open a web browser: the network may want you to sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {place} is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your company checks its traffic, name its certificate file under Network in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync could not find out what became of the sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in Inngest, or sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest does not know the run any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it was started anew. Look there, and sync again if it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has expired; check this computer's clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its signature is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is signed with a key that the service does not publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not signed as it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its field {claim} is not what was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {place} says about you cannot be believed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays so, show this sentence to your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event key is set, so Inngest would not take the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the event key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} says that it is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is set, and this server takes any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest takes it. Only an empty list was sent, which starts nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function for {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a dev server tells which functions listen. Your first sync shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A function of this dev server listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest does not know this event key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the right event key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync event is larger than this Inngest server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest keeps the event's name for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update ConfSync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest received an event without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest takes no event from before 1980.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer's date and time, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest does not understand a part of the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the extra settings in the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address does not take events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the event address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest could not transform the event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the transformation of this event key in Inngest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} cannot take the event now ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page answered instead of Inngest at {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web browser: the network may want you to sign in. Otherwise check the event address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} answered that nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} answered with an error: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} sends requests on to {target}, which ConfSync does not follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {place} is not Inngest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({told})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest refused the event: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the settings, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No function on this server listens to {event}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the application that has the function, or check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has started for the sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in Inngest whether a function listens to {event} and is not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because Inngest asks for an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an API key to see what becomes of a sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because Inngest does not accept the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the right API key, of the environment that the event key belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inngest did not cancel the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it in Inngest itself, or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because {place} does not tell about it now ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync asks again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because {place} refused to tell about it: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because what answers at {place} is not Inngest's API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run now: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody finished signing in in the web browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when you have the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} cannot take the sign-in now ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the issuer's address, or open a web browser: the network may want you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says: {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has ended your sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was refused at {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again if you want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not know this client ID, or not as a program on a desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the client ID with your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} cannot take the sign-in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} did not take the sign-in ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this sentence to your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {place} does not speak as an OpenID provider does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the issuer's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a sign-in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the issuer as your administrator has it, as in https://login.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issuer's address must start with https://, or your sign-in could be read on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} says that it is another sign-in service: {issuer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the issuer exactly as your administrator has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not know what the web browser brought, or not any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} did not revoke the token ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no picture that could be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The email address or the API token is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personal access token is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as your administrator has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web browser brought an answer that is not from {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, and close other sign-in pages first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} tells about somebody else than who signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of your web application is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application's address must start with https://, or your key could be read on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} tells neither an id nor an email address of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its developers to put the user's id into the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} takes the key, but does not tell whose it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your name and email address as the application knows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a web application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as in https://app.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a site in Atlassian's cloud, which takes no personal access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with an Atlassian API token instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site's address must start with https://, or your API token could be read on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a Confluence site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as in https://example.atlassian.net/wiki, or just its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it as in https://wiki.example.com/confluence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in, but not to Confluence itself, so its spaces cannot be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a Confluence token to choose them, then sign in as before: the choice stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system's proxy is a SOCKS proxy, which ConfSync does not speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an HTTP proxy in Settings → Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address of your web application is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key for your web application is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its API key or session cookie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not called, for that would start a sync. Your first sync shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in to your web application, or the session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a new key or session cookie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {place} was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} could not sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into your application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} answered, but not that the sync was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sync path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} has no sync route at this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync event is larger than {place} takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} refused the sync ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, or open a web browser: the network may want you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} sends ConfSync to its sign-in page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not accept your key or session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not tell at this path who is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the session path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} answered with a web page, as a sign-in page does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the paths, or open a web browser: the network may want you to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} cannot take the sync now ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} had a fault of its own ({status}), and the sync may be running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in your application, or sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application does not tell whose key this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application takes you for {there}, and here {here} is signed in. It syncs for {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sync is no longer in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is signed in by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sync waits until its own user signs in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync is ending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it asks for its password, answer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer its prompt to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account file could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web browser could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in your system's settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the desktop asked about this shortcut, the answer was no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop gives programs no system-wide shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sign-in was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your token is not in the keyring any more: another program deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ConfSync is too busy to do this now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details are in ConfSync's log file.</source>
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
    <name>DestinationStep</name>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever runs the search, the assistant or the knowledge base that you feed can tell you.</source>
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
    <name>DevServerOffer</name>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Inngest dev server runs on this computer, and a function of it listens to {event}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Inngest dev server runs on this computer. No function of it listens to {event} yet.</source>
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
    <name>FirstSyncStep</name>
    <message>
        <source>First sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Sync Confluence once, and see here what becomes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync Confluence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on you find ConfSync in the tray, with its settings in the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray. Start ConfSync again to get its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was synced</source>
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
        <source>Set up step by step…</source>
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
    <name>HabitsStep</name>
    <message>
        <source>At hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you want to have it at hand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync from the tray, or by these keys in any program.</source>
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
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncs that failed or have to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These, and what became of each sync I asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sync, automatic ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are looking at in a window of ConfSync is never told as well. Several syncs share one notification. Where your desktop shows buttons, it has one that mends what failed and one for the details.</source>
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
    <name>SignInPanel</name>
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
    <name>SignInStep</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to ConfSync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings what you choose from Confluence to where it is needed, whenever you press Sync. First, who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in as {name}.</source>
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
    <name>SpaceList</name>
    <message>
        <source>Choose all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All current spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {gone} no longer visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {gone} no longer visible, {shown} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {shown} shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpaceModel</name>
    <message>
        <source>No longer visible to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site no longer lists this space for you. It stays chosen until you uncheck it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, key {key}, {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, key {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpacePicker</name>
    <message>
        <source>&amp;Load spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spaces are being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;load spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) so far</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The list is from {age}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpacesStep</name>
    <message>
        <source>Spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be synced?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the spaces that you want to have synced. You can change that at any time in the settings.</source>
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
        <translation type="unfinished"></translation>
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
        <source>Set up…</source>
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
        <translation>יציאה</translation>
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
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome to ConfSync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: done</source>
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
