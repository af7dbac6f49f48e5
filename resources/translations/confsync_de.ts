<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>Your token and keys are kept in memory only, and are gone when ConfSync quits.</source>
        <translation>Token und Schlüssel sind nur im Arbeitsspeicher und nach dem Beenden von ConfSync weg.</translation>
    </message>
    <message>
        <source>Use the keyring</source>
        <translation>Schlüsselbund verwenden</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Not verified: nobody but you says who you are.</source>
        <translation>Nicht geprüft: Niemand sonst bestätigt, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>ActivityWindow</name>
    <message>
        <source>ConfSync Activity</source>
        <translation>ConfSync-Aktivität</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in spaces, people, identifiers and problems</source>
        <translation>In Bereichen, Personen, Kennungen und Problemen suchen</translation>
    </message>
    <message>
        <source>Which syncs to show</source>
        <translation>Welche Synchronisierungen gezeigt werden</translation>
    </message>
    <message>
        <source>All syncs</source>
        <translation>Alle Synchronisierungen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation>Synchronisierungen</translation>
    </message>
    <message>
        <source>Nothing yet: press Sync Confluence, and it will be here.</source>
        <translation>Noch nichts: Nach „Confluence synchronisieren“ steht es hier.</translation>
    </message>
    <message>
        <source>No sync is like that.</source>
        <translation>Keine Synchronisierung passt dazu.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Stop export</source>
        <translation>Export stoppen</translation>
    </message>
    <message numerus="yes">
        <source>%n sync(s) written to {}</source>
        <translation><numerusform>%n Synchronisierung geschrieben in {}</numerusform><numerusform>%n Synchronisierungen geschrieben in {}</numerusform></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Confluence could not be synced</source>
        <translation>Confluence konnte nicht synchronisiert werden</translation>
    </message>
    <message>
        <source>Perhaps Confluence was not synced</source>
        <translation>Vielleicht wurde Confluence nicht synchronisiert</translation>
    </message>
    <message>
        <source>Confluence is not synced yet</source>
        <translation>Confluence ist noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Confluence is synced</source>
        <translation>Confluence ist synchronisiert</translation>
    </message>
    <message>
        <source>The sync was cancelled</source>
        <translation>Die Synchronisierung wurde abgebrochen</translation>
    </message>
    <message>
        <source>Sync accepted by {destination}</source>
        <translation>Angenommen von {destination}</translation>
    </message>
    <message numerus="yes">
        <source>%n syncs failed</source>
        <translation><numerusform>%n Synchronisierung fehlgeschlagen</numerusform><numerusform>%n Synchronisierungen fehlgeschlagen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %n syncs did not run</source>
        <translation><numerusform>Vielleicht lief %n Synchronisierung nicht</numerusform><numerusform>Vielleicht liefen %n Synchronisierungen nicht</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs are waiting</source>
        <translation><numerusform>%n Synchronisierung wartet</numerusform><numerusform>%n Synchronisierungen warten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs went well</source>
        <translation><numerusform>%n Synchronisierung gelungen</numerusform><numerusform>%n Synchronisierungen gelungen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were cancelled</source>
        <translation><numerusform>%n Synchronisierung abgebrochen</numerusform><numerusform>%n Synchronisierungen abgebrochen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were accepted</source>
        <translation><numerusform>%n Synchronisierung angenommen</numerusform><numerusform>%n Synchronisierungen angenommen</numerusform></translation>
    </message>
    <message>
        <source>The last one: {reason}</source>
        <translation>Die letzte: {reason}</translation>
    </message>
    <message>
        <source>Others that failed: {count}</source>
        <translation>Weitere fehlgeschlagen: {count}</translation>
    </message>
    <message>
        <source>Others that perhaps did not run: {count}</source>
        <translation>Weitere vielleicht nicht gelaufen: {count}</translation>
    </message>
    <message>
        <source>Others that are waiting: {count}</source>
        <translation>Weitere wartend: {count}</translation>
    </message>
    <message>
        <source>Others that went well: {count}</source>
        <translation>Weitere gelungen: {count}</translation>
    </message>
    <message>
        <source>Others that were cancelled: {count}</source>
        <translation>Weitere abgebrochen: {count}</translation>
    </message>
    <message>
        <source>Others that were accepted: {count}</source>
        <translation>Weitere angenommen: {count}</translation>
    </message>
</context>
<context>
    <name>AtlassianForm</name>
    <message>
        <source>ConfSync uses the token to see who you are and to list your spaces.</source>
        <translation>Mit dem Token sieht ConfSync, wer Sie sind, und listet die Bereiche auf.</translation>
    </message>
    <message>
        <source>Atlassian API token (Confluence Cloud)</source>
        <translation>Atlassian-API-Token (Confluence Cloud)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Its name, or the address of any of its pages.</source>
        <translation>Ihr Name oder die Adresse einer beliebigen Seite.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>The one of your Atlassian account.</source>
        <translation>Die des Atlassian-Kontos.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation>Es steht nur im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Create an API token</source>
        <translation>Ein API-Token erstellen</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>Die E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>Enter an API token.</source>
        <translation>Ein API-Token eingeben.</translation>
    </message>
</context>
<context>
    <name>BrowserNote</name>
    <message>
        <source>Sign in on the page in your web browser. ConfSync goes on by itself then.</source>
        <translation>Auf der Seite im Webbrowser anmelden. ConfSync macht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Die Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>Ihre Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message>
        <source>{name} (your sign-in does not tell it)</source>
        <translation>{name} (die Anmeldung nennt es nicht)</translation>
    </message>
</context>
<context>
    <name>CommandHint</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Open keyboard settings</source>
        <translation>Tastatureinstellungen öffnen</translation>
    </message>
    <message>
        <source>Works always: a link to this command, with a shortcut key in its properties.</source>
        <translation>Geht immer: eine Verknüpfung mit diesem Befehl, mit Tastenkombination in ihren Eigenschaften.</translation>
    </message>
    <message>
        <source>Works always: run this command from the Shortcuts app, and give it keys there.</source>
        <translation>Geht immer: diesen Befehl in der App Kurzbefehle ausführen lassen und ihm dort Tasten geben.</translation>
    </message>
    <message>
        <source>Works on every desktop: give this command keys in the system's keyboard settings.</source>
        <translation>Geht auf jedem Desktop: diesem Befehl in den Tastatureinstellungen des Systems Tasten geben.</translation>
    </message>
</context>
<context>
    <name>ConfluencePage</name>
    <message>
        <source>Confluence</source>
        <translation>Confluence</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>The choice of spaces is set by your organisation.</source>
        <translation>Die Auswahl der Bereiche ist von der Organisation festgelegt.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to load the spaces of your site.</source>
        <translation>Niemand ist angemeldet. Anmelden, um die Bereiche der Website zu laden.</translation>
    </message>
    <message>
        <source>You are signed in, but not to Confluence itself. To choose spaces, sign in with a Confluence token once; the choice stays when you sign in as before.</source>
        <translation>Die Anmeldung gilt nicht für Confluence selbst. Um Bereiche zu wählen, einmal mit einem Confluence-Token anmelden; die Auswahl bleibt bei der Anmeldung wie zuvor.</translation>
    </message>
    <message>
        <source>You are signed in to {site}. Sign in to the other site to load its spaces.</source>
        <translation>Die Anmeldung gilt für {site}. An der anderen Website anmelden, um deren Bereiche zu laden.</translation>
    </message>
    <message>
        <source>Shown are the spaces you chose. Load the list to choose others.</source>
        <translation>Gezeigt sind die gewählten Bereiche. Die Liste laden, um andere zu wählen.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The account file {path} cannot be read: {reason}.</source>
        <translation>Die Kontodatei {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check its permissions, or move it away and sign in again.</source>
        <translation>Zugriffsrechte prüfen, oder die Datei verschieben und neu anmelden.</translation>
    </message>
    <message>
        <source>The account file {path} is damaged.</source>
        <translation>Die Kontodatei {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>Sign in again to write it anew.</source>
        <translation>Neu anmelden, dann wird sie neu geschrieben.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>Tray-Menü</translation>
    </message>
    <message>
        <source>Status window</source>
        <translation>Statusfenster</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Activity window</source>
        <translation>Aktivitätsfenster</translation>
    </message>
    <message>
        <source>No spaces chosen</source>
        <translation>Keine Bereiche gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n spaces: {names}</source>
        <translation><numerusform>%n Bereich: {names}</numerusform><numerusform>%n Bereiche: {names}</numerusform></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{state}, attempt {number}</source>
        <translation>{state}, Versuch {number}</translation>
    </message>
    <message>
        <source>The sync was cancelled here, but it may have arrived before.</source>
        <translation>Die Synchronisierung wurde hier abgebrochen, ist aber vielleicht vorher angekommen.</translation>
    </message>
    <message>
        <source>Check in your application whether it is running.</source>
        <translation>In der eigenen Anwendung nachsehen, ob sie läuft.</translation>
    </message>
    <message>
        <source>The sync had arrived before it could be cancelled.</source>
        <translation>Die Synchronisierung war schon angekommen, bevor sie abgebrochen werden konnte.</translation>
    </message>
    <message>
        <source>Stop it in your application, if that can be done.</source>
        <translation>In der eigenen Anwendung anhalten, wenn das geht.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>Sign in, then sync again.</source>
        <translation>Anmelden, dann erneut synchronisieren.</translation>
    </message>
    <message>
        <source>The sync event would be {size} bytes, and no server takes more than {most}.</source>
        <translation>Das Ereignis hätte {size} Byte, und kein Server nimmt mehr als {most}.</translation>
    </message>
    <message>
        <source>Choose fewer spaces.</source>
        <translation>Weniger Bereiche wählen.</translation>
    </message>
    <message>
        <source>The last list of spaces in {path} cannot be read ({kind}).</source>
        <translation>Die letzte Liste der Bereiche in {path} kann nicht gelesen werden ({kind}).</translation>
    </message>
    <message>
        <source>Load the spaces again.</source>
        <translation>Die Bereiche neu laden.</translation>
    </message>
    <message>
        <source>The queue of syncs was damaged and could not be read.</source>
        <translation>Die Warteschlange war beschädigt und konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It was kept as {name}, and a new one was begun. Press Sync again if a sync was waiting.</source>
        <translation>Sie wurde als {name} aufbewahrt und eine neue begonnen. Falls eine Synchronisierung wartete, erneut synchronisieren.</translation>
    </message>
    <message>
        <source>The queue {path} cannot be used: {error}.</source>
        <translation>Die Warteschlange {path} kann nicht verwendet werden: {error}.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder can be written to.</source>
        <translation>Prüfen, ob der Datenträger voll ist und in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The queue {path} cannot be used: {reason}.</source>
        <translation>Die Warteschlange {path} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the folder's permissions and the disk.</source>
        <translation>Zugriffsrechte des Ordners und den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Sync again goes out as {new}, not as {old}.</source>
        <translation>„Erneut synchronisieren“ geht als {new} hinaus, nicht als {old}.</translation>
    </message>
    <message>
        <source>Sync again goes to {new}, not to {old}.</source>
        <translation>„Erneut synchronisieren“ geht an {new}, nicht an {old}.</translation>
    </message>
    <message>
        <source>Sync again takes the spaces that are chosen now: {spaces}.</source>
        <translation>„Erneut synchronisieren“ nimmt die jetzt gewählten Bereiche: {spaces}.</translation>
    </message>
    <message>
        <source>Sync again takes no spaces, for none is chosen now.</source>
        <translation>„Erneut synchronisieren“ nimmt keine Bereiche, denn jetzt ist keiner gewählt.</translation>
    </message>
    <message>
        <source>{name} ({address}, {env})</source>
        <translation>{name} ({address}, {env})</translation>
    </message>
    <message>
        <source>{name} ({address})</source>
        <translation>{name} ({address})</translation>
    </message>
    <message>
        <source>Its server gives no reason.</source>
        <translation>Der Server nennt keinen Grund.</translation>
    </message>
    <message>
        <source>{count} of {total} runs was cancelled: {names}.</source>
        <translation>{count} von {total} Läufen abgebrochen: {names}.</translation>
    </message>
    <message>
        <source>Inngest skipped the run.</source>
        <translation>Inngest hat den Lauf übersprungen.</translation>
    </message>
    <message>
        <source>Check in Inngest whether the function is paused.</source>
        <translation>In Inngest prüfen, ob die Funktion angehalten ist.</translation>
    </message>
    <message>
        <source>{count} of {total} runs was skipped: {names}.</source>
        <translation>{count} von {total} Läufen übersprungen: {names}.</translation>
    </message>
    <message>
        <source>The run failed: {reason}</source>
        <translation>Der Lauf ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
        <source>Mend what it says, then sync again.</source>
        <translation>Das Genannte beheben, dann erneut synchronisieren.</translation>
    </message>
    <message>
        <source>{count} of {total} runs failed. {function}: {reason}</source>
        <translation>{count} von {total} Läufen fehlgeschlagen. {function}: {reason}</translation>
    </message>
    <message>
        <source>The user name for the proxy is missing.</source>
        <translation>Der Benutzername für den Proxy fehlt.</translation>
    </message>
    <message>
        <source>The password for the proxy is missing.</source>
        <translation>Das Passwort für den Proxy fehlt.</translation>
    </message>
    <message>
        <source>Write both as name:password.</source>
        <translation>Beides als Name:Passwort angeben.</translation>
    </message>
    <message>
        <source>The setting {key} is {shown}.</source>
        <translation>Die Einstellung {key} ist {shown}.</translation>
    </message>
    <message>
        <source>Allowed is {allowed}.</source>
        <translation>Erlaubt ist: {allowed}.</translation>
    </message>
    <message>
        <source>a table of settings</source>
        <translation>eine Tabelle mit Einstellungen</translation>
    </message>
    <message>
        <source>{choices} or {choice}</source>
        <translation>{choices} oder {choice}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>an address that starts with https:// or http://, without a user name or password in it</source>
        <translation>eine Adresse, die mit https:// oder http:// beginnt, ohne Benutzernamen und Passwort darin</translation>
    </message>
    <message>
        <source>an address that starts with https:// or http://, without a user name, a password or the event key in it</source>
        <translation>eine Adresse, die mit https:// oder http:// beginnt, ohne Benutzernamen, Passwort oder Ereignisschlüssel darin</translation>
    </message>
    <message>
        <source>{address}; or nothing</source>
        <translation>{address}; oder nichts</translation>
    </message>
    <message>
        <source>a path that starts with one /</source>
        <translation>ein Pfad, der mit einem einzelnen / beginnt</translation>
    </message>
    <message>
        <source>"system", "none" or http://host:port; user name and password belong into the keyring</source>
        <translation>„system“, „none“ oder http://host:port; Benutzername und Passwort gehören in den Schlüsselbund</translation>
    </message>
    <message>
        <source>a language such as "de", or nothing for the system's</source>
        <translation>eine Sprache wie „de“, oder nichts für die des Systems</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Alt+S, or nothing for none</source>
        <translation>Tasten wie Ctrl+Alt+S, oder nichts für keine</translation>
    </message>
    <message>
        <source>a whole number of minutes from 0 (never) to 44640 (31 days)</source>
        <translation>eine ganze Zahl von Minuten zwischen 0 (nie) und 44640 (31 Tage)</translation>
    </message>
    <message>
        <source>words with a blank between them</source>
        <translation>Wörter mit einem Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>Event address</source>
        <translation>Ereignisadresse</translation>
    </message>
    <message>
        <source>Inngest Cloud is https://inn.gs, a dev server http://127.0.0.1:8288.</source>
        <translation>Inngest Cloud ist https://inn.gs, ein Entwicklungsserver http://127.0.0.1:8288.</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Where runs are followed. For a dev server, the same as the event address.</source>
        <translation>Hier werden Läufe verfolgt. Bei einem Entwicklungsserver dieselbe wie die Ereignisadresse.</translation>
    </message>
    <message>
        <source>Branch environment</source>
        <translation>Zweigumgebung</translation>
    </message>
    <message>
        <source>Only for branch environments of Inngest Cloud; empty otherwise.</source>
        <translation>Nur für Zweigumgebungen von Inngest Cloud, sonst leer.</translation>
    </message>
    <message>
        <source>a name without blanks, or nothing</source>
        <translation>ein Name ohne Leerzeichen, oder nichts</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The web application, such as https://app.example.com.</source>
        <translation>Die Webanwendung, zum Beispiel https://app.example.com.</translation>
    </message>
    <message>
        <source>Sync path</source>
        <translation>Pfad zum Synchronisieren</translation>
    </message>
    <message>
        <source>The path of its sync route.</source>
        <translation>Der Pfad ihrer Sync-Route.</translation>
    </message>
    <message>
        <source>Session path</source>
        <translation>Pfad der Sitzung</translation>
    </message>
    <message>
        <source>Where it tells who is signed in.</source>
        <translation>Hier sagt sie, wer angemeldet ist.</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Meldet sich an mit</translation>
    </message>
    <message>
        <source>An API key, or the session cookie of NextAuth.js or Auth.js.</source>
        <translation>Ein API-Schlüssel oder das Sitzungs-Cookie von NextAuth.js oder Auth.js.</translation>
    </message>
    <message>
        <source>Cookie name</source>
        <translation>Name des Cookies</translation>
    </message>
    <message>
        <source>Empty: the usual names are tried.</source>
        <translation>Leer: Die üblichen Namen werden versucht.</translation>
    </message>
    <message>
        <source>the name of a cookie, or nothing for the usual names</source>
        <translation>der Name eines Cookies, oder nichts für die üblichen Namen</translation>
    </message>
    <message>
        <source>Honours Idempotency-Key</source>
        <translation>Beachtet Idempotency-Key</translation>
    </message>
    <message>
        <source>Only if the application promises it: then a sync whose answer was lost is sent again.</source>
        <translation>Nur wenn die Anwendung es zusagt: Dann wird nach einer verlorenen Antwort noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>Inngest, or your web application's own sync route.</source>
        <translation>Inngest oder die eigene Webanwendung.</translation>
    </message>
    <message>
        <source>the space's id, as text</source>
        <translation>die ID des Bereichs, als Text</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>The method that the sign-in dialog shows first.</source>
        <translation>Die Methode, die der Anmeldedialog zuerst zeigt.</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>The issuer's address, as your administrator has it.</source>
        <translation>Die Adresse des Ausstellers, wie die Administration sie kennt.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>What ConfSync is called there. It is no secret.</source>
        <translation>So heißt ConfSync dort. Sie ist kein Geheimnis.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Leave this as it is unless your administrator says so.</source>
        <translation>So lassen, wenn die Administration nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Such as https://example.atlassian.net/wiki.</source>
        <translation>Zum Beispiel https://example.atlassian.net/wiki.</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>a list of tables with id, key, name and enabled</source>
        <translation>eine Liste von Tabellen mit id, key, name und enabled</translation>
    </message>
    <message>
        <source>Automatic sync</source>
        <translation>Automatisch synchronisieren</translation>
    </message>
    <message>
        <source>Counted from the end of the last sync.</source>
        <translation>Gezählt ab dem Ende der letzten Synchronisierung.</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>Auch um</translation>
    </message>
    <message>
        <source>Times of the day, such as 09:00, 18:00.</source>
        <translation>Uhrzeiten, zum Beispiel 09:00, 18:00.</translation>
    </message>
    <message>
        <source>a list of times such as "09:00"</source>
        <translation>eine Liste von Uhrzeiten wie „09:00“</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>An diesen Tagen</translation>
    </message>
    <message>
        <source>at least one of "mon", "tue", "wed", "thu", "fri", "sat", "sun"</source>
        <translation>mindestens eines von „mon“, „tue“, „wed“, „thu“, „fri“, „sat“, „sun“</translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation>Auch über getaktete Netze</translation>
    </message>
    <message>
        <source>Off: an automatic sync waits there until you are on another network.</source>
        <translation>Aus: Automatische Synchronisierungen warten dort auf ein anderes Netz.</translation>
    </message>
    <message>
        <source>Press these keys to sync Confluence.</source>
        <translation>Diese Tasten synchronisieren Confluence.</translation>
    </message>
    <message>
        <source>Remember syncs</source>
        <translation>Synchronisierungen merken</translation>
    </message>
    <message>
        <source>Those that are not finished stay in any case.</source>
        <translation>Was nicht beendet ist, bleibt in jedem Fall.</translation>
    </message>
    <message>
        <source>1 to 36500 days</source>
        <translation>1 bis 36500 Tage</translation>
    </message>
    <message>
        <source>Remember at most</source>
        <translation>Höchstens merken</translation>
    </message>
    <message>
        <source>The newest stay.</source>
        <translation>Die neuesten bleiben.</translation>
    </message>
    <message>
        <source>1 to 1000000 syncs</source>
        <translation>1 bis 1000000 Synchronisierungen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Choose, or type an address such as http://proxy.example.com:3128.</source>
        <translation>Wählen, oder eine Adresse wie http://proxy.example.com:3128 eingeben.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatdatei</translation>
    </message>
    <message>
        <source>Your company's certificates (PEM), where the system does not know them.</source>
        <translation>Zertifikate der eigenen Firma (PEM), falls das System sie nicht kennt.</translation>
    </message>
    <message>
        <source>the path of a file, or nothing</source>
        <translation>der Pfad einer Datei, oder nichts</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>Tray-Symbol</translation>
    </message>
    <message>
        <source>If the icon is hard to see on your panel, choose the panel's colour.</source>
        <translation>Ist das Symbol schlecht zu sehen, hier die Farbe der Leiste wählen.</translation>
    </message>
    <message>
        <source>Tell me about</source>
        <translation>Mitteilen</translation>
    </message>
    <message>
        <source>A notification comes for these, while you do something else.</source>
        <translation>Dafür kommt eine Benachrichtigung, während Sie etwas anderes tun.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at once, in all windows.</source>
        <translation>Gilt sofort, in allen Fenstern.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Also tell about you</source>
        <translation>Zur Person auch mitteilen</translation>
    </message>
    <message>
        <source>What your organisation's function needs to know of you beyond id, name, email and picture.</source>
        <translation>Was die Funktion der Organisation außer ID, Name, E-Mail und Bild wissen muss.</translation>
    </message>
    <message>
        <source>a list of names, such as ["organizationId", "role"]</source>
        <translation>eine Liste von Namen wie ["organizationId", "role"]</translation>
    </message>
    <message>
        <source>Extra settings in the event</source>
        <translation>Zusätzliche Einstellungen im Ereignis</translation>
    </message>
    <message>
        <source>a table of values that JSON can hold</source>
        <translation>eine Tabelle mit Werten, die JSON fassen kann</translation>
    </message>
    <message>
        <source>The settings are nested too deeply.</source>
        <translation>Die Einstellungen sind zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>Put fewer tables into each other.</source>
        <translation>Weniger Tabellen ineinander setzen.</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>Ist {names} gemeint?</translation>
    </message>
    <message>
        <source>The keys are: {names}.</source>
        <translation>Die Namen sind: {names}.</translation>
    </message>
    <message>
        <source>There is no setting "{key}".</source>
        <translation>Es gibt keine Einstellung „{key}“.</translation>
    </message>
    <message>
        <source>The setting {key} is null.</source>
        <translation>Die Einstellung {key} ist null.</translation>
    </message>
    <message>
        <source>A settings file cannot hold that; leave the key out.</source>
        <translation>Das kann eine Einstellungsdatei nicht fassen; den Eintrag weglassen.</translation>
    </message>
    <message>
        <source>The setting {key} is {value}.</source>
        <translation>Die Einstellung {key} ist {value}.</translation>
    </message>
    <message>
        <source>Allowed is what JSON can hold.</source>
        <translation>Erlaubt ist, was JSON fassen kann.</translation>
    </message>
    <message>
        <source>The setting {key} is the date or time {value}.</source>
        <translation>Die Einstellung {key} ist die Zeitangabe {value}.</translation>
    </message>
    <message>
        <source>JSON knows none; write it as text, between quotes.</source>
        <translation>JSON kennt keine; als Text in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>A number this large loses digits on its way; write it as text.</source>
        <translation>Eine so große Zahl verliert unterwegs Stellen; als Text schreiben.</translation>
    </message>
    <message>
        <source>The settings hold {character}, which is no character.</source>
        <translation>Die Einstellungen enthalten {character}, das kein Zeichen ist.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>Neu eingeben.</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}: {reason}.</source>
        <translation>Die Einstellungen konnten nicht in {path} gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The layout of {path} is too unusual to change it without losing something.</source>
        <translation>{path} ist so ungewöhnlich aufgebaut, dass beim Ändern etwas verloren ginge.</translation>
    </message>
    <message>
        <source>Move it away, and save again.</source>
        <translation>Die Datei verschieben und noch einmal speichern.</translation>
    </message>
    <message>
        <source>Changed: {names}.</source>
        <translation>Geändert: {names}.</translation>
    </message>
    <message>
        <source>No setting is another one than before.</source>
        <translation>Keine Einstellung ist anders als vorher.</translation>
    </message>
    <message>
        <source>Unknown, and left out: {names}.</source>
        <translation>Unbekannt und weggelassen: {names}.</translation>
    </message>
    <message>
        <source>Set by your organisation, and left as they are: {names}.</source>
        <translation>Von der Organisation festgelegt und unverändert: {names}.</translation>
    </message>
    <message>
        <source>{path} is the settings file itself.</source>
        <translation>{path} ist die Einstellungsdatei selbst.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The settings could not be written to {path}: {reason}.</source>
        <translation>Die Einstellungen konnten nicht in {path} geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>It is no file of settings.</source>
        <translation>Das ist keine Datei mit Einstellungen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Eine andere wählen.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>Nothing was imported from {path}. {what}</source>
        <translation>Aus {path} wurde nichts importiert. {what}</translation>
    </message>
    <message>
        <source>The settings of your organisation in {path} are wrong. {sentence}</source>
        <translation>Die Einstellungen der Organisation in {path} sind falsch. {sentence}</translation>
    </message>
    <message>
        <source>Tell your administrator; until then, ConfSync goes by what it knew before.</source>
        <translation>Der Administration Bescheid geben; bis dahin gilt, was ConfSync vorher wusste.</translation>
    </message>
    <message>
        <source>The setting {key} is set by your organisation.</source>
        <translation>Die Einstellung {key} ist von der Organisation festgelegt.</translation>
    </message>
    <message>
        <source>Ask your administrator to change it.</source>
        <translation>Die Administration um die Änderung bitten.</translation>
    </message>
    <message>
        <source>The table [locked] needs keys = ["network.proxy", …], a list of settings.</source>
        <translation>Die Tabelle [locked] braucht keys = ["network.proxy", …], eine Liste von Einstellungen.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a settings file.</source>
        <translation>{path} ist ein Ordner und keine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Den Ordner verschieben.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {reason}.</source>
        <translation>Die Einstellungsdatei {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The settings file {path} is not UTF-8 text.</source>
        <translation>Die Einstellungsdatei {path} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML: {error}.</source>
        <translation>Die Einstellungsdatei {path} ist kein gültiges TOML: {error}.</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>Diese Zeile berichtigen.</translation>
    </message>
    <message>
        <source>your web application</source>
        <translation>die eigene Webanwendung</translation>
    </message>
    <message>
        <source>Automatic sync is paused</source>
        <translation>Automatik angehalten</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Wird synchronisiert…</translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation>Die letzte Synchronisierung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The answer to the last sync was lost</source>
        <translation>Die Antwort auf die letzte Synchronisierung ging verloren</translation>
    </message>
    <message>
        <source>The last sync was cancelled</source>
        <translation>Die letzte Synchronisierung wurde abgebrochen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>Noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>Ready: never synced yet</source>
        <translation>Bereit: noch nie synchronisiert</translation>
    </message>
    <message>
        <source>Sign in to sync Confluence.</source>
        <translation>Anmelden, um Confluence zu synchronisieren.</translation>
    </message>
    <message>
        <source>Choose what to sync, and where to send it.</source>
        <translation>Wählen, was synchronisiert und wohin es gesendet wird.</translation>
    </message>
    <message>
        <source>keys are in memory only</source>
        <translation>Schlüssel nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>accepted {when}</source>
        <translation>angenommen {when}</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation>Dauer {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n syncs wait until {name} signs in again.</source>
        <translation><numerusform>%n Synchronisierung wartet, bis {name} sich wieder anmeldet.</numerusform><numerusform>%n Synchronisierungen warten, bis {name} sich wieder anmeldet.</numerusform></translation>
    </message>
    <message>
        <source>Last synced {when}</source>
        <translation>Zuletzt synchronisiert {when}</translation>
    </message>
    <message>
        <source>Last accepted {when}</source>
        <translation>Zuletzt angenommen {when}</translation>
    </message>
    <message>
        <source>Next automatic sync {time}</source>
        <translation>Nächste automatische Synchronisierung {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation><numerusform>vor %n Tag</numerusform><numerusform>vor %n Tagen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation><numerusform>vor %n Stunde</numerusform><numerusform>vor %n Stunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation><numerusform>vor %n Minute</numerusform><numerusform>vor %n Minuten</numerusform></translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>Automatic sync is paused until {when}</source>
        <translation>Automatik angehalten bis {when}</translation>
    </message>
    <message>
        <source>Automatic sync waits for a connection that is not metered</source>
        <translation>Die Automatik wartet auf eine Verbindung, die nicht getaktet ist</translation>
    </message>
    <message>
        <source>Next automatic sync: {when}</source>
        <translation>Nächste automatische Synchronisierung: {when}</translation>
    </message>
    <message>
        <source>Automatic sync is on</source>
        <translation>Automatik ist ein</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Waiting to send…</source>
        <translation>Wartet auf das Senden…</translation>
    </message>
    <message>
        <source>Accepted. Waiting for the run…</source>
        <translation>Angenommen. Wartet auf den Lauf…</translation>
    </message>
    <message>
        <source>under {seconds} s</source>
        <translation>unter {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{done} of {total} runs done</source>
        <translation>{done} von {total} Läufen beendet</translation>
    </message>
    <message>
        <source>step {number}: {name}</source>
        <translation>Schritt {number}: {name}</translation>
    </message>
    <message>
        <source>in a few seconds</source>
        <translation>in wenigen Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>in about %n seconds</source>
        <translation><numerusform>in etwa %n Sekunde</numerusform><numerusform>in etwa %n Sekunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation><numerusform>in etwa %n Minute</numerusform><numerusform>in etwa %n Minuten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in about %n hours</source>
        <translation><numerusform>in etwa %n Stunde</numerusform><numerusform>in etwa %n Stunden</numerusform></translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Waiting for your keyring</source>
        <translation>Warten auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>Keyring not available</source>
        <translation>Schlüsselbund nicht verfügbar</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Waiting to send. Next attempt {when}</source>
        <translation>Wartet auf das Senden. Nächster Versuch {when}</translation>
    </message>
    <message>
        <source>ConfSync needs your help</source>
        <translation>ConfSync braucht Hilfe</translation>
    </message>
    <message>
        <source>Synced {when}</source>
        <translation>Synchronisiert {when}</translation>
    </message>
    <message>
        <source>Accepted by {destination} {when}</source>
        <translation>Von {destination} angenommen {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n spaces</source>
        <translation><numerusform>%n Bereich</numerusform><numerusform>%n Bereiche</numerusform></translation>
    </message>
    <message>
        <source>{spaces} → {destination}</source>
        <translation>{spaces} → {destination}</translation>
    </message>
    <message numerus="yes">
        <source>%n syncs waiting</source>
        <translation><numerusform>%n Synchronisierung wartet</numerusform><numerusform>%n Synchronisierungen warten</numerusform></translation>
    </message>
    <message>
        <source>This is a demonstration. Inngest and Confluence are played by this computer, and nothing is kept.</source>
        <translation>Dies ist eine Vorführung. Inngest und Confluence werden von diesem Computer gespielt, und nichts wird aufgehoben.</translation>
    </message>
    <message>
        <source>The LaunchAgent could not be read or changed: {reason}.</source>
        <translation>Der LaunchAgent konnte nicht gelesen oder geändert werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the folder Library/LaunchAgents.</source>
        <translation>Den Ordner Library/LaunchAgents prüfen.</translation>
    </message>
    <message>
        <source>Allow ConfSync to start at login in your desktop's own settings for applications.</source>
        <translation>In den Einstellungen des Desktops für Anwendungen erlauben, dass ConfSync beim Anmelden startet.</translation>
    </message>
    <message>
        <source>Your desktop did not answer ({kind}).</source>
        <translation>Der Desktop hat nicht geantwortet ({kind}).</translation>
    </message>
    <message>
        <source>Your desktop did not allow it.</source>
        <translation>Der Desktop hat es nicht erlaubt.</translation>
    </message>
    <message>
        <source>ConfSync waits in the tray for you to press Sync Confluence.</source>
        <translation>ConfSync wartet im Tray darauf, Confluence zu synchronisieren.</translation>
    </message>
    <message>
        <source>With CONFSYNC_HOME, ConfSync cannot start at login on Windows.</source>
        <translation>Mit CONFSYNC_HOME kann ConfSync unter Windows nicht beim Anmelden starten.</translation>
    </message>
    <message>
        <source>Make a task for it.</source>
        <translation>Dafür eine Aufgabe anlegen.</translation>
    </message>
    <message>
        <source>Windows did not let ConfSync change what starts at login: {reason}.</source>
        <translation>Windows lässt ConfSync nicht ändern, was beim Anmelden startet: {reason}.</translation>
    </message>
    <message>
        <source>Look at Settings → Apps → Startup.</source>
        <translation>Unter Einstellungen → Apps → Autostart nachsehen.</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>es ist kein Text</translation>
    </message>
    <message>
        <source>The autostart entry could not be read or changed: {reason}.</source>
        <translation>Der Autostart-Eintrag konnte nicht gelesen oder geändert werden: {reason}.</translation>
    </message>
    <message>
        <source>Check the folder autostart in your configuration folder, then try again.</source>
        <translation>Den Ordner autostart im Konfigurationsordner prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Install gnome-keyring, KWallet or KeePassXC (with its Secret Service on), start it, then try again.</source>
        <translation>gnome-keyring, KWallet oder KeePassXC (mit eingeschaltetem Secret Service) installieren und starten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Open Keychain Access, check that there is a login keychain, then try again.</source>
        <translation>Schlüsselbundverwaltung öffnen und prüfen, ob es den Schlüsselbund „Anmeldung“ gibt, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check that the Windows service Credential Manager runs, then try again.</source>
        <translation>Prüfen, ob der Windows-Dienst Anmeldeinformationsverwaltung läuft, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Install a keyring for this system, then try again.</source>
        <translation>Einen Schlüsselbund für dieses System installieren, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No keyring was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Schlüsselbund gefunden.</translation>
    </message>
    <message>
        <source>The only keyring found ({backend}) does not protect what it holds, so ConfSync does not use it.</source>
        <translation>Der einzige gefundene Schlüsselbund ({backend}) schützt seinen Inhalt nicht, darum verwendet ConfSync ihn nicht.</translation>
    </message>
    <message>
        <source>The keyring chosen for Python programs cannot be loaded.</source>
        <translation>Der für Python-Programme gewählte Schlüsselbund kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>Correct the environment variable PYTHON_KEYRING_BACKEND or the file keyringrc.cfg, or remove them.</source>
        <translation>Die Umgebungsvariable PYTHON_KEYRING_BACKEND oder die Datei keyringrc.cfg berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keyring is not set up yet.</source>
        <translation>Der Schlüsselbund ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Unlock it to choose a password for it.</source>
        <translation>Beim Entsperren lässt sich ein Passwort dafür wählen.</translation>
    </message>
    <message>
        <source>The keyring's password prompt was closed.</source>
        <translation>Die Passwortabfrage des Schlüsselbunds wurde geschlossen.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again.</source>
        <translation>Den Schlüsselbund entsperren, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>It may still be starting: try again in a moment, or sign in to the desktop again.</source>
        <translation>Vielleicht startet er noch: gleich noch einmal versuchen, oder am Desktop neu anmelden.</translation>
    </message>
    <message>
        <source>The keyring was asked, and there came no answer.</source>
        <translation>Der Schlüsselbund wurde gefragt, und es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, quit ConfSync and start it again.</source>
        <translation>Noch einmal versuchen; wenn es so bleibt, ConfSync beenden und neu starten.</translation>
    </message>
    <message>
        <source>The value is too long for this computer's keyring.</source>
        <translation>Der Wert ist zu lang für den Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>Use a shorter key or token.</source>
        <translation>Einen kürzeren Schlüssel oder ein kürzeres Token verwenden.</translation>
    </message>
    <message>
        <source>The value holds characters that no keyring can store.</source>
        <translation>Der Wert enthält Zeichen, die kein Schlüsselbund speichern kann.</translation>
    </message>
    <message>
        <source>Copy it again, without anything around it.</source>
        <translation>Noch einmal kopieren, ohne etwas darum herum.</translation>
    </message>
    <message>
        <source>The keyring ({backend}) did not keep what was stored.</source>
        <translation>Der Schlüsselbund ({backend}) hat nicht behalten, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>Check the keyring's own program, then try again.</source>
        <translation>Das Programm des Schlüsselbunds prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keyring ({backend}) failed with {kind}.</source>
        <translation>Der Schlüsselbund ({backend}) ist mit {kind} gescheitert.</translation>
    </message>
    <message>
        <source>Open the keyring's own program, then try again.</source>
        <translation>Das Programm des Schlüsselbunds öffnen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>macOS has no key for {keys}.</source>
        <translation>macOS hat keine Taste für {keys}.</translation>
    </message>
    <message>
        <source>Choose other keys.</source>
        <translation>Andere Tasten wählen.</translation>
    </message>
    <message>
        <source>macOS does not give ConfSync these keys.</source>
        <translation>macOS gibt ConfSync diese Tasten nicht.</translation>
    </message>
    <message>
        <source>ConfSync could not be added to the applications menu</source>
        <translation>ConfSync konnte nicht ins Anwendungsmenü aufgenommen werden</translation>
    </message>
    <message>
        <source>ConfSync could not be removed from the applications menu</source>
        <translation>ConfSync konnte nicht aus dem Anwendungsmenü entfernt werden</translation>
    </message>
    <message>
        <source>ConfSync's entry in the applications menu could not be read</source>
        <translation>Der Eintrag von ConfSync im Anwendungsmenü konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Only desktops on Linux need this.</source>
        <translation>Nur Desktops unter Linux brauchen das.</translation>
    </message>
    <message>
        <source>Pin ConfSync to the taskbar or the Dock instead.</source>
        <translation>ConfSync stattdessen an die Taskleiste oder das Dock heften.</translation>
    </message>
    <message>
        <source>{what}: {reason}.</source>
        <translation>{what}: {reason}.</translation>
    </message>
    <message>
        <source>Try again to be asked anew.</source>
        <translation>Noch einmal versuchen, dann wird neu gefragt.</translation>
    </message>
    <message>
        <source>The desktop's portal refused ({error}).</source>
        <translation>Das Portal des Desktops hat abgelehnt ({error}).</translation>
    </message>
    <message>
        <source>The desktop's portal has ended.</source>
        <translation>Das Portal des Desktops hat sich beendet.</translation>
    </message>
    <message>
        <source>ConfSync goes on by itself when it is there again.</source>
        <translation>ConfSync macht von selbst weiter, wenn es wieder da ist.</translation>
    </message>
    <message>
        <source>The desktop's question was not answered with yes.</source>
        <translation>Die Frage des Desktops wurde nicht mit Ja beantwortet.</translation>
    </message>
    <message>
        <source>The desktop did not grant it, without a reason.</source>
        <translation>Der Desktop hat es nicht gewährt und keinen Grund genannt.</translation>
    </message>
    <message>
        <source>The desktop's portal does not answer.</source>
        <translation>Das Portal des Desktops antwortet nicht.</translation>
    </message>
    <message>
        <source>Bind `confsync sync` to keys in the system's keyboard settings.</source>
        <translation>In den Tastatureinstellungen des Systems Tasten auf `confsync sync` legen.</translation>
    </message>
    <message>
        <source>The desktop was not allowed to give ConfSync a shortcut.</source>
        <translation>Der Desktop durfte ConfSync kein Tastenkürzel geben.</translation>
    </message>
    <message>
        <source>This desktop has no portal (xdg-desktop-portal) for shortcuts.</source>
        <translation>Dieser Desktop hat kein Portal (xdg-desktop-portal) für Tastenkürzel.</translation>
    </message>
    <message>
        <source>This desktop's portal gives programs no system-wide shortcuts.</source>
        <translation>Das Portal dieses Desktops gibt Programmen keine systemweiten Tastenkürzel.</translation>
    </message>
    <message>
        <source>This desktop gives shortcuts only to programs of its applications menu.</source>
        <translation>Dieser Desktop gibt Tastenkürzel nur Programmen seines Anwendungsmenüs.</translation>
    </message>
    <message>
        <source>Add ConfSync there (settings, page General, or `confsync integrate`), then try again.</source>
        <translation>ConfSync dort aufnehmen (Einstellungen, Seite Allgemein, oder `confsync integrate`), dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The desktop has taken the shortcut back.</source>
        <translation>Der Desktop hat das Tastenkürzel zurückgenommen.</translation>
    </message>
    <message>
        <source>Try again to ask for it anew.</source>
        <translation>Noch einmal versuchen, um neu danach zu fragen.</translation>
    </message>
    <message>
        <source>The session bus no longer tells ConfSync of the keys.</source>
        <translation>Der Sitzungsbus meldet ConfSync die Tasten nicht mehr.</translation>
    </message>
    <message>
        <source>Try again; if that does not help, log in anew.</source>
        <translation>Noch einmal versuchen; wenn das nicht hilft, neu anmelden.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}.</source>
        <translation>Der Ordner {folder} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder {step} was made by somebody else or is open to everybody, so ConfSync does not use it.</source>
        <translation>Der Ordner {step} wurde von jemand anderem angelegt oder steht allen offen, darum verwendet ConfSync ihn nicht.</translation>
    </message>
    <message>
        <source>Remove that folder, or set the environment variable CONFSYNC_HOME to a folder of your own.</source>
        <translation>Den Ordner entfernen oder die Umgebungsvariable CONFSYNC_HOME auf einen eigenen Ordner setzen.</translation>
    </message>
    <message>
        <source>it is more than one combination of keys</source>
        <translation>es ist mehr als eine Tastenkombination</translation>
    </message>
    <message>
        <source>this key cannot be asked for</source>
        <translation>um diese Taste lässt sich nicht bitten</translation>
    </message>
    <message>
        <source>without Ctrl, Alt or Meta, all other programs would lose this key</source>
        <translation>ohne Ctrl, Alt oder Meta ginge diese Taste allen anderen Programmen verloren</translation>
    </message>
    <message>
        <source>{shown} cannot be a system-wide shortcut: {reason}.</source>
        <translation>{shown} kann kein systemweites Tastenkürzel sein: {reason}.</translation>
    </message>
    <message>
        <source>Choose one key together with Ctrl, Alt or Meta.</source>
        <translation>Eine Taste zusammen mit Ctrl, Alt oder Meta wählen.</translation>
    </message>
    <message>
        <source>There is no tray on this desktop, so ConfSync shows its window instead of an icon.</source>
        <translation>Auf diesem Desktop gibt es kein Tray, darum zeigt ConfSync sein Fenster statt eines Symbols.</translation>
    </message>
    <message>
        <source>Install the GNOME extension "AppIndicator and KStatusNotifierItem Support", then log in again.</source>
        <translation>Die GNOME-Erweiterung „AppIndicator and KStatusNotifierItem Support“ installieren, dann neu anmelden.</translation>
    </message>
    <message>
        <source>Install the indicator for Ayatana AppIndicators (wingpanel-indicator-ayatana), then log in again.</source>
        <translation>Den Indikator für Ayatana AppIndicators (wingpanel-indicator-ayatana) installieren, dann neu anmelden.</translation>
    </message>
    <message>
        <source>Add the widget System Tray to a panel.</source>
        <translation>Das Miniprogramm „Systemabschnitt der Kontrollleiste“ in eine Leiste aufnehmen.</translation>
    </message>
    <message>
        <source>Add the item Status Tray Plugin to the panel.</source>
        <translation>Das Element „Statusbereich-Plugin“ in die Leiste aufnehmen.</translation>
    </message>
    <message>
        <source>Add the widget Status Notifier Plugin to the panel.</source>
        <translation>Das Widget „Status Notifier“ in die Leiste aufnehmen.</translation>
    </message>
    <message>
        <source>Add Notification Area to the panel.</source>
        <translation>Den Benachrichtigungsbereich in die Leiste aufnehmen.</translation>
    </message>
    <message>
        <source>Add the applet System Tray to the panel.</source>
        <translation>Das Applet „System Tray“ in die Leiste aufnehmen.</translation>
    </message>
    <message>
        <source>Run waybar with its module "tray", or a swaybar that has a tray.</source>
        <translation>waybar mit dem Modul „tray“ starten, oder eine swaybar mit Tray.</translation>
    </message>
    <message>
        <source>Run waybar with its module "tray".</source>
        <translation>waybar mit dem Modul „tray“ starten.</translation>
    </message>
    <message>
        <source>Let i3bar show its tray (tray_output in i3's configuration).</source>
        <translation>i3bar sein Tray zeigen lassen (tray_output in der Konfiguration von i3).</translation>
    </message>
    <message>
        <source>Run a panel with a tray, such as the one of your desktop, or waybar, or trayer.</source>
        <translation>Eine Leiste mit Tray starten, etwa die des Desktops, waybar oder trayer.</translation>
    </message>
    <message>
        <source>{keys} cannot be pressed on the present keyboard layout.</source>
        <translation>{keys} lässt sich mit der jetzigen Tastaturbelegung nicht drücken.</translation>
    </message>
    <message>
        <source>Choose keys that this keyboard has, or the other layout.</source>
        <translation>Tasten wählen, die es auf dieser Tastatur gibt, oder die andere Belegung.</translation>
    </message>
    <message>
        <source>Another program has taken {keys}.</source>
        <translation>Ein anderes Programm hat {keys} belegt.</translation>
    </message>
    <message>
        <source>Choose other keys, or give them free there and try again.</source>
        <translation>Andere Tasten wählen, oder sie dort freigeben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Windows does not give ConfSync these keys.</source>
        <translation>Windows gibt ConfSync diese Tasten nicht.</translation>
    </message>
    <message>
        <source>The X server no longer tells ConfSync of the keys.</source>
        <translation>Der X-Server meldet ConfSync die Tasten nicht mehr.</translation>
    </message>
    <message>
        <source>Try again; if that does not help, start ConfSync anew.</source>
        <translation>Noch einmal versuchen; wenn das nicht hilft, ConfSync neu starten.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Die Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign in again. Syncs that wait go out after that.</source>
        <translation>Neu anmelden. Was wartet, geht danach hinaus.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The list of spaces at {place} goes on at another server, which ConfSync does not follow.</source>
        <translation>Die Liste der Bereiche von {place} geht auf einem anderen Server weiter, dem ConfSync nicht folgt.</translation>
    </message>
    <message>
        <source>Check the site's address.</source>
        <translation>Die Adresse der Website prüfen.</translation>
    </message>
    <message>
        <source>email address and API token</source>
        <translation>E-Mail-Adresse und API-Token</translation>
    </message>
    <message>
        <source>Check that the email is that of your Atlassian account, and that the token is whole and has not expired. A password does not work here.</source>
        <translation>Prüfen, ob die E-Mail-Adresse die des Atlassian-Kontos ist und ob das Token vollständig und nicht abgelaufen ist. Ein Passwort geht hier nicht.</translation>
    </message>
    <message>
        <source>personal access token</source>
        <translation>persönliches Zugriffstoken</translation>
    </message>
    <message>
        <source>Check that it is whole, has not expired, and was made on this very site. A password does not work here.</source>
        <translation>Prüfen, ob es vollständig und nicht abgelaufen ist und auf dieser Website erstellt wurde. Ein Passwort geht hier nicht.</translation>
    </message>
    <message>
        <source>{place} answered with a web page instead of data, as a sign-in page does.</source>
        <translation>{place} hat mit einer Webseite statt mit Daten geantwortet, wie eine Anmeldeseite.</translation>
    </message>
    <message>
        <source>Check the address. If your company signs in centrally, ask whether a {method} may be used.</source>
        <translation>Die Adresse prüfen. Falls die Firma eine zentrale Anmeldung hat, fragen, ob das erlaubt ist: {method}.</translation>
    </message>
    <message>
        <source>What answers at {place} does not speak as Confluence does.</source>
        <translation>Was unter {place} antwortet, spricht nicht wie Confluence.</translation>
    </message>
    <message>
        <source>{place} sends requests on to {target}. ConfSync does not follow, so that your token stays here.</source>
        <translation>{place} leitet Anfragen an {target} weiter. ConfSync folgt dem nicht, damit das Token hier bleibt.</translation>
    </message>
    <message>
        <source>If {target} is your site, sign in with that address. Otherwise open a web browser: the network may want you to sign in.</source>
        <translation>Wenn {target} die eigene Website ist, mit dieser Adresse anmelden. Sonst einen Webbrowser öffnen: Vielleicht verlangt das Netz eine Anmeldung.</translation>
    </message>
    <message>
        <source>{place} asks to sign in on a web page.</source>
        <translation>{place} verlangt die Anmeldung auf einer Webseite.</translation>
    </message>
    <message>
        <source>Check the address and the {method}.</source>
        <translation>Adresse prüfen, und auch: {method}.</translation>
    </message>
    <message>
        <source>The API token lacks the scope "{scope}".</source>
        <translation>Dem API-Token fehlt der Scope „{scope}“.</translation>
    </message>
    <message>
        <source>Make a new API token with this scope, or one without scopes.</source>
        <translation>Ein neues API-Token mit diesem Scope erstellen, oder eines ohne Scopes.</translation>
    </message>
    <message>
        <source>{place} wants you to solve a CAPTCHA before it takes another sign-in.</source>
        <translation>{place} verlangt ein gelöstes CAPTCHA, bevor eine weitere Anmeldung geht.</translation>
    </message>
    <message>
        <source>Sign in to Confluence in a web browser once, then try again.</source>
        <translation>Sich einmal im Webbrowser bei Confluence anmelden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{place} does not accept the {method}.</source>
        <translation>{place} erkennt nicht an: {method}.</translation>
    </message>
    <message>
        <source>{place} does not let this account use Confluence.</source>
        <translation>{place} lässt dieses Konto Confluence nicht benutzen.</translation>
    </message>
    <message>
        <source>Ask the site's administrator for access.</source>
        <translation>Die Administration der Website um Zugriff bitten.</translation>
    </message>
    <message>
        <source>There is no Confluence at {place}.</source>
        <translation>Unter {place} gibt es kein Confluence.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation><numerusform>%n Sekunde</numerusform><numerusform>%n Sekunden</numerusform></translation>
    </message>
    <message>
        <source>a while</source>
        <translation>eine Weile</translation>
    </message>
    <message>
        <source>{place} gets too many requests and asks to wait {pause}.</source>
        <translation>{place} bekommt zu viele Anfragen und bittet um eine Pause: {pause}.</translation>
    </message>
    <message>
        <source>Try again then.</source>
        <translation>Danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{place} is under maintenance or overloaded.</source>
        <translation>{place} wird gewartet oder ist überlastet.</translation>
    </message>
    <message>
        <source>{place} has a fault of its own ({status}).</source>
        <translation>{place} hat selbst einen Fehler ({status}).</translation>
    </message>
    <message>
        <source>{place} took the request, but for nobody in particular: you are not signed in there.</source>
        <translation>{place} hat die Anfrage angenommen, aber für niemand Bestimmten: Dort ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>Check the {method}.</source>
        <translation>Prüfen: {method}.</translation>
    </message>
    <message>
        <source>The list of spaces at {place} does not end.</source>
        <translation>Die Liste der Bereiche von {place} nimmt kein Ende.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>{ms} ms there and back, which is slow.</source>
        <translation>{ms} ms hin und zurück; das ist langsam.</translation>
    </message>
    <message>
        <source>{ms} ms there and back.</source>
        <translation>{ms} ms hin und zurück.</translation>
    </message>
    <message>
        <source>{ms} ms there and back. This computer's clock is {seconds} s ahead of the server's, which ConfSync allows for. Check this computer's date and time.</source>
        <translation>{ms} ms hin und zurück. Die Uhr dieses Computers geht {seconds} s vor; ConfSync berücksichtigt das. Datum und Uhrzeit dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>{ms} ms there and back. This computer's clock is {seconds} s behind the server's, which ConfSync allows for. Check this computer's date and time.</source>
        <translation>{ms} ms hin und zurück. Die Uhr dieses Computers geht {seconds} s nach; ConfSync berücksichtigt das. Datum und Uhrzeit dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>{place} is well-formed.</source>
        <translation>{place} ist richtig geschrieben.</translation>
    </message>
    <message>
        <source>{place} is on this computer.</source>
        <translation>{place} ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>{place} is well-formed. The proxy looks up where it is.</source>
        <translation>{place} ist richtig geschrieben. Wo es ist, schlägt der Proxy nach.</translation>
    </message>
    <message>
        <source>{place} was found at {ip}.</source>
        <translation>{place} wurde unter {ip} gefunden.</translation>
    </message>
    <message>
        <source>{proxy} lets this through. The system names it.</source>
        <translation>{proxy} lässt dies durch. Das System nennt ihn.</translation>
    </message>
    <message>
        <source>{proxy} lets this through, as you have set it.</source>
        <translation>{proxy} lässt dies durch, wie eingestellt.</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>Sichere Verbindung</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>None: this computer is reached directly.</source>
        <translation>Keiner: Dieser Computer wird direkt erreicht.</translation>
    </message>
    <message>
        <source>None, as you have set it.</source>
        <translation>Keiner, wie eingestellt.</translation>
    </message>
    <message>
        <source>None: the system names none for this address.</source>
        <translation>Keiner: Das System nennt keinen für diese Adresse.</translation>
    </message>
    <message>
        <source>Open. Within this computer it need not be encrypted.</source>
        <translation>Offen. Innerhalb dieses Computers braucht sie nicht verschlüsselt zu sein.</translation>
    </message>
    <message>
        <source>Not encrypted: on the way everybody can read what is sent, the key as well. Use https:// if the server knows it.</source>
        <translation>Unverschlüsselt: Unterwegs kann jeder lesen, was gesendet wird, auch den Schlüssel. Wenn der Server es kann, https:// benutzen.</translation>
    </message>
    <message>
        <source>The certificate is trusted.</source>
        <translation>Dem Zertifikat wird vertraut.</translation>
    </message>
    <message>
        <source>The certificate, issued by {issuer}, ends on {date}. It must be renewed.</source>
        <translation>Das Zertifikat, ausgestellt von {issuer}, endet am {date}. Es muss erneuert werden.</translation>
    </message>
    <message>
        <source>The certificate is trusted: issued by {issuer}, valid until {date}.</source>
        <translation>Dem Zertifikat wird vertraut: ausgestellt von {issuer}, gültig bis {date}.</translation>
    </message>
    <message>
        <source>ConfSync tries again by itself.</source>
        <translation>ConfSync versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Signing in needs other details than these: {error}.</source>
        <translation>Die Anmeldung braucht andere Angaben als diese: {error}.</translation>
    </message>
    <message>
        <source>ConfSync was interrupted while sending, and the answer is lost.</source>
        <translation>ConfSync wurde beim Senden unterbrochen, und die Antwort ist verloren.</translation>
    </message>
    <message>
        <source>The sync may be running. Check in your application, or sync again.</source>
        <translation>Vielleicht läuft die Synchronisierung. In der eigenen Anwendung nachsehen oder erneut synchronisieren.</translation>
    </message>
    <message>
        <source>The certificate file "{file}" (the setting network.ca_file) is not a file of PEM certificates.</source>
        <translation>Die Zertifikatdatei „{file}“ (Einstellung network.ca_file) enthält keine PEM-Zertifikate.</translation>
    </message>
    <message>
        <source>The certificate file "{file}" (the setting network.ca_file) cannot be read.</source>
        <translation>Die Zertifikatdatei „{file}“ (Einstellung network.ca_file) kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose your company's certificate file, or leave the setting empty.</source>
        <translation>Die Zertifikatdatei der Firma wählen oder die Einstellung leer lassen.</translation>
    </message>
    <message>
        <source>The system's proxy is a SOCKS proxy, which ConfSync cannot use.</source>
        <translation>Der Proxy des Systems ist ein SOCKS-Proxy, den ConfSync nicht benutzen kann.</translation>
    </message>
    <message>
        <source>Name an HTTP proxy, or none.</source>
        <translation>Einen HTTP-Proxy nennen, oder keinen.</translation>
    </message>
    <message>
        <source>The address of the proxy is malformed.</source>
        <translation>Die Adresse des Proxys ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy setting.</source>
        <translation>Netzwerkverbindung und Proxy-Einstellung prüfen.</translation>
    </message>
    <message>
        <source>The proxy {text} cannot be reached.</source>
        <translation>Der Proxy {text} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The proxy refused the connection ({text}).</source>
        <translation>Der Proxy hat die Verbindung abgelehnt ({text}).</translation>
    </message>
    <message>
        <source>Check the proxy setting, or try again later.</source>
        <translation>Die Proxy-Einstellung prüfen, oder später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{place} cannot be reached.</source>
        <translation>{place} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Die Netzwerkverbindung prüfen.</translation>
    </message>
    <message>
        <source>The answer of {place} is damaged.</source>
        <translation>Die Antwort von {place} ist beschädigt.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The connection to {place} was cut before the answer was complete.</source>
        <translation>Die Verbindung zu {place} riss ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>No secure connection to {place} could be made.</source>
        <translation>Zu {place} kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check that the address and its port are right, and whether they want https:// or http://.</source>
        <translation>Prüfen, ob Adresse und Port stimmen und ob https:// oder http:// erwartet wird.</translation>
    </message>
    <message>
        <source>Check the network connection; if that is fine, check the address.</source>
        <translation>Die Netzwerkverbindung prüfen; wenn sie in Ordnung ist, die Adresse.</translation>
    </message>
    <message>
        <source>{place} could not be found.</source>
        <translation>{place} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>{place} refused the connection.</source>
        <translation>{place} hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check that the address is right and the server runs.</source>
        <translation>Prüfen, ob die Adresse stimmt und der Server läuft.</translation>
    </message>
    <message>
        <source>The certificate of {place} has expired or is not valid yet.</source>
        <translation>Das Zertifikat von {place} ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this computer's date and time.</source>
        <translation>Datum und Uhrzeit dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>The server at {place} shows the certificate of another one.</source>
        <translation>Der Server unter {place} zeigt das Zertifikat eines anderen.</translation>
    </message>
    <message>
        <source>Check the address, and open a web browser: the network may want you to sign in first.</source>
        <translation>Die Adresse prüfen und einen Webbrowser öffnen: Vielleicht verlangt das Netz zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The certificate of {place} is not trusted.</source>
        <translation>Dem Zertifikat von {place} wird nicht vertraut.</translation>
    </message>
    <message>
        <source>If your company checks its traffic, name its certificate file under Network in the settings.</source>
        <translation>Wenn die Firma ihren Datenverkehr prüft, deren Zertifikatdatei in den Einstellungen unter Netzwerk nennen.</translation>
    </message>
    <message>
        <source>ConfSync could not find out what became of the sync.</source>
        <translation>ConfSync konnte nicht herausfinden, was aus der Synchronisierung wurde.</translation>
    </message>
    <message>
        <source>Look in Inngest, or sync again.</source>
        <translation>In Inngest nachsehen, oder erneut synchronisieren.</translation>
    </message>
    <message>
        <source>Inngest does not know the run any more.</source>
        <translation>Inngest kennt den Lauf nicht mehr.</translation>
    </message>
    <message>
        <source>Perhaps it was started anew. Look there, and sync again if it matters.</source>
        <translation>Vielleicht wurde er neu gestartet. Dort nachsehen, und wenn nötig erneut synchronisieren.</translation>
    </message>
    <message>
        <source>The sync was sent to {address}, where the settings do not lead any more.</source>
        <translation>Gesendet wurde an {address}; dorthin führen die Einstellungen nicht mehr.</translation>
    </message>
    <message>
        <source>Look there for what became of it.</source>
        <translation>Dort nachsehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es ist zu lang</translation>
    </message>
    <message>
        <source>it is malformed</source>
        <translation>es ist fehlerhaft</translation>
    </message>
    <message>
        <source>it names nobody</source>
        <translation>es nennt niemanden</translation>
    </message>
    <message>
        <source>it has expired; check this computer's clock</source>
        <translation>es ist abgelaufen; die Uhr dieses Computers prüfen</translation>
    </message>
    <message>
        <source>its signature is wrong</source>
        <translation>die Signatur ist falsch</translation>
    </message>
    <message>
        <source>it is signed with a key that the service does not publish</source>
        <translation>es ist mit einem Schlüssel signiert, den der Dienst nicht veröffentlicht</translation>
    </message>
    <message>
        <source>it is not signed as it should be</source>
        <translation>es ist nicht signiert, wie es sein sollte</translation>
    </message>
    <message>
        <source>its field {claim} is not what was expected</source>
        <translation>das Feld {claim} ist nicht wie erwartet</translation>
    </message>
    <message>
        <source>What {place} says about you cannot be believed: {reason}.</source>
        <translation>Was {place} über die Person sagt, ist nicht glaubhaft: {reason}.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, show this sentence to your administrator.</source>
        <translation>Noch einmal versuchen. Wenn es so bleibt, diesen Satz der Administration zeigen.</translation>
    </message>
    <message>
        <source>No event key is set, so Inngest would not take the event.</source>
        <translation>Es ist kein Ereignisschlüssel gesetzt, darum nähme Inngest das Ereignis nicht an.</translation>
    </message>
    <message>
        <source>Enter the event key.</source>
        <translation>Den Ereignisschlüssel eingeben.</translation>
    </message>
    <message>
        <source>{place} says that it is well.</source>
        <translation>{place} meldet, dass alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>{place} answers.</source>
        <translation>{place} antwortet.</translation>
    </message>
    <message>
        <source>Event key</source>
        <translation>Ereignisschlüssel</translation>
    </message>
    <message>
        <source>None is set, and this server takes any.</source>
        <translation>Es ist keiner gesetzt, und dieser Server nimmt jeden.</translation>
    </message>
    <message>
        <source>Inngest takes it. Only an empty list was sent, which starts nothing.</source>
        <translation>Inngest nimmt ihn an. Gesendet wurde nur eine leere Liste; sie startet nichts.</translation>
    </message>
    <message>
        <source>Function for {event}</source>
        <translation>Funktion für {event}</translation>
    </message>
    <message>
        <source>Only a dev server tells which functions listen. Your first sync shows it.</source>
        <translation>Nur ein Entwicklungsserver sagt, welche Funktionen hören. Die erste Synchronisierung zeigt es.</translation>
    </message>
    <message>
        <source>A function of this dev server listens.</source>
        <translation>Eine Funktion dieses Entwicklungsservers hört darauf.</translation>
    </message>
    <message>
        <source>Inngest does not know this event key.</source>
        <translation>Inngest kennt diesen Ereignisschlüssel nicht.</translation>
    </message>
    <message>
        <source>Enter the right event key.</source>
        <translation>Den richtigen Ereignisschlüssel eingeben.</translation>
    </message>
    <message>
        <source>The sync event is larger than this Inngest server takes.</source>
        <translation>Das Ereignis ist größer, als dieser Inngest-Server annimmt.</translation>
    </message>
    <message>
        <source>Inngest keeps the event's name for itself.</source>
        <translation>Inngest behält den Namen des Ereignisses für sich.</translation>
    </message>
    <message>
        <source>Update ConfSync.</source>
        <translation>ConfSync aktualisieren.</translation>
    </message>
    <message>
        <source>Inngest received an event without a name.</source>
        <translation>Inngest hat ein Ereignis ohne Namen bekommen.</translation>
    </message>
    <message>
        <source>Inngest takes no event from before 1980.</source>
        <translation>Inngest nimmt kein Ereignis aus der Zeit vor 1980.</translation>
    </message>
    <message>
        <source>Set this computer's date and time, then sync again.</source>
        <translation>Datum und Uhrzeit dieses Computers stellen, dann erneut synchronisieren.</translation>
    </message>
    <message>
        <source>Inngest does not understand a part of the event.</source>
        <translation>Inngest versteht einen Teil des Ereignisses nicht.</translation>
    </message>
    <message>
        <source>Check the extra settings in the event.</source>
        <translation>Die zusätzlichen Einstellungen im Ereignis prüfen.</translation>
    </message>
    <message>
        <source>This address does not take events.</source>
        <translation>Diese Adresse nimmt keine Ereignisse an.</translation>
    </message>
    <message>
        <source>Check the event address.</source>
        <translation>Die Ereignisadresse prüfen.</translation>
    </message>
    <message>
        <source>Inngest could not transform the event.</source>
        <translation>Inngest konnte das Ereignis nicht umwandeln.</translation>
    </message>
    <message>
        <source>Check the transformation of this event key in Inngest.</source>
        <translation>In Inngest die Umwandlung (Transform) dieses Ereignisschlüssels prüfen.</translation>
    </message>
    <message>
        <source>{place} cannot take the event now ({status}).</source>
        <translation>{place} kann das Ereignis jetzt nicht annehmen ({status}).</translation>
    </message>
    <message>
        <source>A web page answered instead of Inngest at {place}.</source>
        <translation>Unter {place} hat eine Webseite statt Inngest geantwortet.</translation>
    </message>
    <message>
        <source>Open a web browser: the network may want you to sign in. Otherwise check the event address.</source>
        <translation>Einen Webbrowser öffnen: Vielleicht verlangt das Netz eine Anmeldung. Sonst die Ereignisadresse prüfen.</translation>
    </message>
    <message>
        <source>{place} answered that nothing was sent.</source>
        <translation>{place} hat geantwortet, dass nichts gesendet wurde.</translation>
    </message>
    <message>
        <source>{place} answered with an error: {text}</source>
        <translation>{place} hat mit einem Fehler geantwortet: {text}</translation>
    </message>
    <message>
        <source>{place} sends requests on to {target}, which ConfSync does not follow.</source>
        <translation>{place} leitet Anfragen an {target} weiter, wohin ConfSync nicht folgt.</translation>
    </message>
    <message>
        <source>What answers at {place} is not Inngest.</source>
        <translation>Was unter {place} antwortet, ist nicht Inngest.</translation>
    </message>
    <message>
        <source>status {status}</source>
        <translation>Status {status}</translation>
    </message>
    <message>
        <source>{what} ({told})</source>
        <translation>{what} ({told})</translation>
    </message>
    <message>
        <source>Inngest refused the event: {told}</source>
        <translation>Inngest hat das Ereignis abgelehnt: {told}</translation>
    </message>
    <message>
        <source>Check the settings, then sync again.</source>
        <translation>Die Einstellungen prüfen, dann erneut synchronisieren.</translation>
    </message>
    <message>
        <source>No function on this server listens to {event}.</source>
        <translation>Keine Funktion auf diesem Server hört auf {event}.</translation>
    </message>
    <message>
        <source>Start the application that has the function, or check the address.</source>
        <translation>Die Anwendung mit der Funktion starten, oder die Adresse prüfen.</translation>
    </message>
    <message>
        <source>No run has started for the sync.</source>
        <translation>Für die Synchronisierung hat kein Lauf begonnen.</translation>
    </message>
    <message>
        <source>Check in Inngest whether a function listens to {event} and is not paused.</source>
        <translation>In Inngest prüfen, ob eine Funktion auf {event} hört und nicht angehalten ist.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because Inngest asks for an API key.</source>
        <translation>ConfSync kann den Lauf nicht verfolgen, weil Inngest einen API-Schlüssel verlangt.</translation>
    </message>
    <message>
        <source>Add an API key to see what becomes of a sync.</source>
        <translation>Einen API-Schlüssel hinzufügen, um zu sehen, was aus einer Synchronisierung wird.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because Inngest does not accept the API key.</source>
        <translation>ConfSync kann den Lauf nicht verfolgen, weil Inngest den API-Schlüssel nicht annimmt.</translation>
    </message>
    <message>
        <source>Enter the right API key, of the environment that the event key belongs to.</source>
        <translation>Den richtigen API-Schlüssel eingeben, aus der Umgebung, zu der der Ereignisschlüssel gehört.</translation>
    </message>
    <message>
        <source>Inngest did not cancel the run.</source>
        <translation>Inngest hat den Lauf nicht abgebrochen.</translation>
    </message>
    <message>
        <source>Cancel it in Inngest itself, or wait for its end.</source>
        <translation>In Inngest selbst abbrechen, oder das Ende abwarten.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because {place} does not tell about it now ({status}).</source>
        <translation>ConfSync kann den Lauf nicht verfolgen, weil {place} jetzt nichts darüber sagt ({status}).</translation>
    </message>
    <message>
        <source>ConfSync asks again by itself.</source>
        <translation>ConfSync fragt von selbst noch einmal.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because {place} refused to tell about it: {told}</source>
        <translation>ConfSync kann den Lauf nicht verfolgen, weil {place} keine Auskunft gibt: {told}</translation>
    </message>
    <message>
        <source>Check the API address.</source>
        <translation>Die API-Adresse prüfen.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because what answers at {place} is not Inngest's API.</source>
        <translation>ConfSync kann den Lauf nicht verfolgen, weil unter {place} nicht die API von Inngest antwortet.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run now: {what}</source>
        <translation>ConfSync kann den Lauf jetzt nicht verfolgen: {what}</translation>
    </message>
    <message>
        <source>Nobody finished signing in in the web browser.</source>
        <translation>Niemand hat die Anmeldung im Webbrowser abgeschlossen.</translation>
    </message>
    <message>
        <source>Try again when you have the time.</source>
        <translation>Bei Gelegenheit noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{place} cannot take the sign-in now ({status}).</source>
        <translation>{place} kann die Anmeldung jetzt nicht annehmen ({status}).</translation>
    </message>
    <message>
        <source>Check the issuer's address, or open a web browser: the network may want you to sign in.</source>
        <translation>Die Adresse des Ausstellers prüfen, oder einen Webbrowser öffnen: Vielleicht verlangt das Netz eine Anmeldung.</translation>
    </message>
    <message>
        <source>It says: {told}</source>
        <translation>Dort heißt es: {told}</translation>
    </message>
    <message>
        <source>{place} has ended your sign-in.</source>
        <translation>{place} hat die Anmeldung beendet.</translation>
    </message>
    <message>
        <source>The sign-in was refused at {place}.</source>
        <translation>Die Anmeldung bei {place} wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Try again if you want to.</source>
        <translation>Bei Bedarf noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{place} does not know this client ID, or not as a program on a desktop.</source>
        <translation>{place} kennt diese Client-ID nicht, oder nicht als Programm auf einem Desktop.</translation>
    </message>
    <message>
        <source>Check the client ID with your administrator.</source>
        <translation>Die Client-ID mit der Administration klären.</translation>
    </message>
    <message>
        <source>{place} cannot take the sign-in now.</source>
        <translation>{place} kann die Anmeldung jetzt nicht annehmen.</translation>
    </message>
    <message>
        <source>{place} did not take the sign-in ({code}).</source>
        <translation>{place} hat die Anmeldung nicht angenommen ({code}).</translation>
    </message>
    <message>
        <source>Show this sentence to your administrator.</source>
        <translation>Diesen Satz der Administration zeigen.</translation>
    </message>
    <message>
        <source>What answers at {place} does not speak as an OpenID provider does.</source>
        <translation>Was unter {place} antwortet, spricht nicht wie ein OpenID-Anbieter.</translation>
    </message>
    <message>
        <source>Check the issuer's address.</source>
        <translation>Die Adresse des Ausstellers prüfen.</translation>
    </message>
    <message>
        <source>This is not the address of a sign-in service.</source>
        <translation>Das ist nicht die Adresse eines Anmeldedienstes.</translation>
    </message>
    <message>
        <source>Enter the issuer as your administrator has it, as in https://login.example.com.</source>
        <translation>Den Aussteller so eingeben, wie die Administration ihn kennt, etwa https://login.example.com.</translation>
    </message>
    <message>
        <source>The issuer's address must start with https://, or your sign-in could be read on its way.</source>
        <translation>Die Adresse des Ausstellers muss mit https:// beginnen, sonst könnte die Anmeldung unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation>Die Adresse mit https:// eingeben.</translation>
    </message>
    <message>
        <source>{place} says that it is another sign-in service: {issuer}.</source>
        <translation>{place} sagt, es sei ein anderer Anmeldedienst: {issuer}.</translation>
    </message>
    <message>
        <source>Enter the issuer exactly as your administrator has it.</source>
        <translation>Den Aussteller genau so eingeben, wie die Administration ihn kennt.</translation>
    </message>
    <message>
        <source>{place} does not know what the web browser brought, or not any more.</source>
        <translation>{place} kennt nicht, was der Webbrowser brachte, oder nicht mehr.</translation>
    </message>
    <message>
        <source>{place} did not revoke the token ({status}).</source>
        <translation>{place} hat das Token nicht widerrufen ({status}).</translation>
    </message>
    <message>
        <source>{place} has no picture that could be shown.</source>
        <translation>{place} hat kein Bild, das sich zeigen ließe.</translation>
    </message>
    <message>
        <source>The email address or the API token is missing.</source>
        <translation>E-Mail-Adresse oder API-Token fehlt.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>Beides eingeben.</translation>
    </message>
    <message>
        <source>The personal access token is missing.</source>
        <translation>Das persönliche Zugriffstoken fehlt.</translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation>Eingeben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation>Die Client-ID fehlt.</translation>
    </message>
    <message>
        <source>Enter it as your administrator has it.</source>
        <translation>So eingeben, wie die Administration sie kennt.</translation>
    </message>
    <message>
        <source>The web browser brought an answer that is not from {place}.</source>
        <translation>Der Webbrowser brachte eine Antwort, die nicht von {place} ist.</translation>
    </message>
    <message>
        <source>Try again, and close other sign-in pages first.</source>
        <translation>Noch einmal versuchen und vorher andere Anmeldeseiten schließen.</translation>
    </message>
    <message>
        <source>{place} tells about somebody else than who signed in.</source>
        <translation>{place} berichtet über jemand anderen als die angemeldete Person.</translation>
    </message>
    <message>
        <source>The key of your web application is missing.</source>
        <translation>Der Schlüssel der Webanwendung fehlt.</translation>
    </message>
    <message>
        <source>The application's address must start with https://, or your key could be read on its way.</source>
        <translation>Die Adresse der Anwendung muss mit https:// beginnen, sonst könnte der Schlüssel unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>{place} tells neither an id nor an email address of yours.</source>
        <translation>{place} nennt weder ID noch E-Mail-Adresse der Person.</translation>
    </message>
    <message>
        <source>Ask its developers to put the user's id into the session.</source>
        <translation>Dort darum bitten, die ID der Person in die Sitzung aufzunehmen.</translation>
    </message>
    <message>
        <source>{place} takes the key, but does not tell whose it is.</source>
        <translation>{place} nimmt den Schlüssel an, sagt aber nicht, wem er gehört.</translation>
    </message>
    <message>
        <source>Enter your name and email address as the application knows them.</source>
        <translation>Name und E-Mail-Adresse so eingeben, wie die Anwendung sie kennt.</translation>
    </message>
    <message>
        <source>This is not the address of a web application.</source>
        <translation>Das ist nicht die Adresse einer Webanwendung.</translation>
    </message>
    <message>
        <source>Enter it as in https://app.example.com.</source>
        <translation>Eingeben wie in https://app.example.com.</translation>
    </message>
    <message>
        <source>This is a site in Atlassian's cloud, which takes no personal access token.</source>
        <translation>Das ist eine Website in der Cloud von Atlassian, die kein persönliches Zugriffstoken annimmt.</translation>
    </message>
    <message>
        <source>Sign in with an Atlassian API token instead.</source>
        <translation>Stattdessen mit einem Atlassian-API-Token anmelden.</translation>
    </message>
    <message>
        <source>A site's address must start with https://, or your API token could be read on its way.</source>
        <translation>Die Adresse einer Website muss mit https:// beginnen, sonst könnte das API-Token unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>This is not the address of a Confluence site.</source>
        <translation>Das ist nicht die Adresse einer Confluence-Website.</translation>
    </message>
    <message>
        <source>Enter it as in https://example.atlassian.net/wiki, or just its name.</source>
        <translation>Eingeben wie in https://example.atlassian.net/wiki, oder nur den Namen.</translation>
    </message>
    <message>
        <source>Enter it as in https://wiki.example.com/confluence.</source>
        <translation>Eingeben wie in https://wiki.example.com/confluence.</translation>
    </message>
    <message>
        <source>You are signed in, but not to Confluence itself, so its spaces cannot be listed.</source>
        <translation>Die Anmeldung gilt nicht für Confluence selbst, darum lassen sich dessen Bereiche nicht auflisten.</translation>
    </message>
    <message>
        <source>Sign in with a Confluence token to choose them, then sign in as before: the choice stays.</source>
        <translation>Zum Wählen mit einem Confluence-Token anmelden, danach wieder wie zuvor: Die Auswahl bleibt.</translation>
    </message>
    <message>
        <source>The proxy did not take the user name and password.</source>
        <translation>Der Proxy hat Benutzername und Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Enter them anew in Settings → Network. ConfSync sends them by Basic authentication only.</source>
        <translation>Beides unter Einstellungen → Netzwerk neu eingeben. ConfSync sendet sie nur mit Basic-Authentifizierung.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password.</source>
        <translation>Der Proxy verlangt Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>Enter them in Settings → Network.</source>
        <translation>Beides unter Einstellungen → Netzwerk eingeben.</translation>
    </message>
    <message>
        <source>A proxy on the way asks for a user name and a password.</source>
        <translation>Ein Proxy auf dem Weg verlangt Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>Name it in Settings → Network, and enter both there.</source>
        <translation>Ihn unter Einstellungen → Netzwerk nennen und beides dort eingeben.</translation>
    </message>
    <message>
        <source>The network asks you to sign in before {place} can be reached.</source>
        <translation>Das Netz verlangt eine Anmeldung, bevor {place} zu erreichen ist.</translation>
    </message>
    <message>
        <source>Open a web browser and sign in to the network.</source>
        <translation>Einen Webbrowser öffnen und sich am Netz anmelden.</translation>
    </message>
    <message>
        <source>The part of ConfSync that talks to servers ended unexpectedly.</source>
        <translation>Der Teil von ConfSync, der mit den Servern spricht, wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>The address of {place}, or the key for it, is malformed.</source>
        <translation>Die Adresse von {place} oder der Schlüssel dafür ist fehlerhaft.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>Check the settings.</source>
        <translation>Die Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>{place} did not answer in time.</source>
        <translation>{place} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check the network connection, or try again later.</source>
        <translation>Die Netzwerkverbindung prüfen, oder später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The system's proxy is a SOCKS proxy, which ConfSync does not speak.</source>
        <translation>Der Proxy des Systems ist ein SOCKS-Proxy, den ConfSync nicht spricht.</translation>
    </message>
    <message>
        <source>Set an HTTP proxy in Settings → Network.</source>
        <translation>Unter Einstellungen → Netzwerk einen HTTP-Proxy setzen.</translation>
    </message>
    <message>
        <source>No address of your web application is set.</source>
        <translation>Es ist keine Adresse der Webanwendung gesetzt.</translation>
    </message>
    <message>
        <source>Enter its address in the settings.</source>
        <translation>Die Adresse in den Einstellungen eingeben.</translation>
    </message>
    <message>
        <source>No key for your web application is set.</source>
        <translation>Es ist kein Schlüssel für die Webanwendung gesetzt.</translation>
    </message>
    <message>
        <source>Enter its API key or session cookie.</source>
        <translation>Ihren API-Schlüssel oder ihr Sitzungs-Cookie eingeben.</translation>
    </message>
    <message>
        <source>Sync route</source>
        <translation>Pfad zum Synchronisieren</translation>
    </message>
    <message>
        <source>It was not called, for that would start a sync. Your first sync shows it.</source>
        <translation>Er wurde nicht aufgerufen, denn das würde synchronisieren. Die erste Synchronisierung zeigt es.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>You are not signed in to your web application, or the session has ended.</source>
        <translation>Bei der Webanwendung ist niemand angemeldet, oder die Sitzung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Enter a new key or session cookie.</source>
        <translation>Einen neuen Schlüssel oder ein neues Sitzungs-Cookie eingeben.</translation>
    </message>
    <message>
        <source>The answer of {place} was lost.</source>
        <translation>Die Antwort von {place} ging verloren.</translation>
    </message>
    <message>
        <source>{place} could not sync.</source>
        <translation>{place} konnte nicht synchronisieren.</translation>
    </message>
    <message>
        <source>Look into your application.</source>
        <translation>In der eigenen Anwendung nachsehen.</translation>
    </message>
    <message>
        <source>{place} answered, but not that the sync was taken.</source>
        <translation>{place} hat geantwortet, aber nicht, dass die Synchronisierung angenommen wurde.</translation>
    </message>
    <message>
        <source>Check the sync path.</source>
        <translation>Den Pfad zum Synchronisieren prüfen.</translation>
    </message>
    <message>
        <source>{place} has no sync route at this path.</source>
        <translation>{place} hat unter diesem Pfad keine Sync-Route.</translation>
    </message>
    <message>
        <source>The sync event is larger than {place} takes.</source>
        <translation>Das Ereignis ist größer, als {place} annimmt.</translation>
    </message>
    <message>
        <source>{place} refused the sync ({status}).</source>
        <translation>{place} hat die Synchronisierung abgelehnt ({status}).</translation>
    </message>
    <message>
        <source>Check the address, or open a web browser: the network may want you to sign in.</source>
        <translation>Die Adresse prüfen, oder einen Webbrowser öffnen: Vielleicht verlangt das Netz eine Anmeldung.</translation>
    </message>
    <message>
        <source>{place} sends ConfSync to its sign-in page.</source>
        <translation>{place} schickt ConfSync auf seine Anmeldeseite.</translation>
    </message>
    <message>
        <source>{place} does not accept your key or session.</source>
        <translation>{place} nimmt Schlüssel oder Sitzung nicht an.</translation>
    </message>
    <message>
        <source>{place} does not tell at this path who is signed in.</source>
        <translation>{place} sagt unter diesem Pfad nicht, wer angemeldet ist.</translation>
    </message>
    <message>
        <source>Check the address and the session path.</source>
        <translation>Adresse und Pfad der Sitzung prüfen.</translation>
    </message>
    <message>
        <source>{place} answered with a web page, as a sign-in page does.</source>
        <translation>{place} hat mit einer Webseite geantwortet, wie eine Anmeldeseite.</translation>
    </message>
    <message>
        <source>Check the address and the paths, or open a web browser: the network may want you to sign in.</source>
        <translation>Adresse und Pfade prüfen, oder einen Webbrowser öffnen: Vielleicht verlangt das Netz eine Anmeldung.</translation>
    </message>
    <message>
        <source>{place} cannot take the sync now ({status}).</source>
        <translation>{place} kann die Synchronisierung jetzt nicht annehmen ({status}).</translation>
    </message>
    <message>
        <source>{place} had a fault of its own ({status}), and the sync may be running.</source>
        <translation>{place} hatte selbst einen Fehler ({status}), und vielleicht läuft die Synchronisierung.</translation>
    </message>
    <message>
        <source>Check in your application, or sync again.</source>
        <translation>In der eigenen Anwendung nachsehen, oder erneut synchronisieren.</translation>
    </message>
    <message>
        <source>The application does not tell whose key this is.</source>
        <translation>Die Anwendung sagt nicht, wem dieser Schlüssel gehört.</translation>
    </message>
    <message>
        <source>The application takes you for {there}, and here {here} is signed in. It syncs for {there}.</source>
        <translation>Die Anwendung hält Sie für {there}, und hier ist {here} angemeldet. Sie synchronisiert für {there}.</translation>
    </message>
    <message>
        <source>As {name}.</source>
        <translation>Als {name}.</translation>
    </message>
    <message>
        <source>This sync is no longer in the history.</source>
        <translation>Diese Synchronisierung ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Somebody else is signed in by now.</source>
        <translation>Inzwischen ist jemand anderes angemeldet.</translation>
    </message>
    <message>
        <source>The sync waits until its own user signs in again.</source>
        <translation>Die Synchronisierung wartet, bis ihre eigene Person sich wieder anmeldet.</translation>
    </message>
    <message>
        <source>ConfSync is ending.</source>
        <translation>ConfSync beendet sich gerade.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Neu starten.</translation>
    </message>
    <message>
        <source>Waiting for your keyring.</source>
        <translation>Warten auf den Schlüsselbund.</translation>
    </message>
    <message>
        <source>If it asks for its password, answer there.</source>
        <translation>Falls er nach seinem Passwort fragt, dort antworten.</translation>
    </message>
    <message>
        <source>Answer its prompt to go on.</source>
        <translation>Seine Frage beantworten, dann geht es weiter.</translation>
    </message>
    <message>
        <source>The account file could not be deleted</source>
        <translation>Die Kontodatei konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>No web browser could be opened.</source>
        <translation>Es konnte kein Webbrowser geöffnet werden.</translation>
    </message>
    <message>
        <source>Choose one in your system's settings, then try again.</source>
        <translation>In den Systemeinstellungen einen wählen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The account could not be saved</source>
        <translation>Das Konto konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>When the desktop asked about this shortcut, the answer was no.</source>
        <translation>Auf die Frage des Desktops nach diesem Tastenkürzel war die Antwort Nein.</translation>
    </message>
    <message>
        <source>This desktop gives programs no system-wide shortcuts.</source>
        <translation>Dieser Desktop gibt Programmen keine systemweiten Tastenkürzel.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Another sign-in was begun.</source>
        <translation>Eine andere Anmeldung wurde begonnen.</translation>
    </message>
    <message>
        <source>Try again when that is done.</source>
        <translation>Noch einmal versuchen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Your token is not in the keyring any more: another program deleted it.</source>
        <translation>Das Token ist nicht mehr im Schlüsselbund: Ein anderes Programm hat es gelöscht.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Neu anmelden.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>ConfSync is too busy to do this now.</source>
        <translation>ConfSync ist dafür gerade zu beschäftigt.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Einen Moment warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}).</source>
        <translation>Etwas Unerwartetes ging schief ({kind}).</translation>
    </message>
    <message>
        <source>Details are in ConfSync's log file.</source>
        <translation>Näheres steht in der Protokolldatei von ConfSync.</translation>
    </message>
</context>
<context>
    <name>DataCenterForm</name>
    <message>
        <source>For a Confluence that your organisation runs itself.</source>
        <translation>Für ein Confluence, das die Organisation selbst betreibt.</translation>
    </message>
    <message>
        <source>Personal access token (Confluence Data Center)</source>
        <translation>Persönliches Token (Confluence Data Center)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>The address of any of its pages.</source>
        <translation>Die Adresse einer beliebigen Seite.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation>Es steht nur im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Create an access token there</source>
        <translation>Dort ein Zugriffstoken erstellen</translation>
    </message>
    <message>
        <source>Enter a personal access token.</source>
        <translation>Ein persönliches Zugriffstoken eingeben.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Nothing was synced</source>
        <translation>Es wurde nichts synchronisiert</translation>
    </message>
    <message>
        <source>The sync could not be cancelled</source>
        <translation>Die Synchronisierung konnte nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>No program here opens the settings file.</source>
        <translation>Kein Programm hier öffnet die Einstellungsdatei.</translation>
    </message>
    <message>
        <source>Open {} in a text editor.</source>
        <translation>{} in einem Texteditor öffnen.</translation>
    </message>
    <message>
        <source>The file stays closed</source>
        <translation>Die Datei bleibt zu</translation>
    </message>
</context>
<context>
    <name>DestinationPage</name>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Inngest</source>
        <translation>Inngest</translation>
    </message>
    <message>
        <source>Web application</source>
        <translation>Webanwendung</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Preview event…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Test stoppen</translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation>Die Verbindung wird getestet</translation>
    </message>
    <message>
        <source>The connection works. No sync was sent.</source>
        <translation>Die Verbindung funktioniert. Es wurde nichts synchronisiert.</translation>
    </message>
    <message>
        <source>The connection does not work yet. No sync was sent.</source>
        <translation>Die Verbindung funktioniert noch nicht. Es wurde nichts synchronisiert.</translation>
    </message>
</context>
<context>
    <name>DestinationStep</name>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation>Wohin soll es gehen?</translation>
    </message>
    <message>
        <source>Whoever runs the search, the assistant or the knowledge base that you feed can tell you.</source>
        <translation>Wer die Suche, den Assistenten oder die Wissensbasis betreibt, die Sie versorgen, kann es sagen.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Output of the runs</source>
        <translation>Ausgabe der Läufe</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>Ereignis als JSON</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>Erneut synchronisieren</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open in Inngest</source>
        <translation>In Inngest öffnen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>ID des Ereignisses</translation>
    </message>
    <message>
        <source>Server's id</source>
        <translation>ID des Servers</translation>
    </message>
    <message>
        <source>Choose a sync to see what became of it.</source>
        <translation>Eine Synchronisierung wählen, um zu sehen, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>repeats number {}</source>
        <translation>wiederholt Nummer {}</translation>
    </message>
    <message>
        <source>repeated as number {}</source>
        <translation>wiederholt als Nummer {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: {}</source>
        <translation>Kopieren: {}</translation>
    </message>
</context>
<context>
    <name>DevServerOffer</name>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>An Inngest dev server runs on this computer, and a function of it listens to {event}.</source>
        <translation>Auf diesem Computer läuft ein Inngest-Entwicklungsserver, und eine seiner Funktionen hört auf {event}.</translation>
    </message>
    <message>
        <source>An Inngest dev server runs on this computer. No function of it listens to {event} yet.</source>
        <translation>Auf diesem Computer läuft ein Inngest-Entwicklungsserver. Keine seiner Funktionen hört bisher auf {event}.</translation>
    </message>
</context>
<context>
    <name>EventPreview</name>
    <message>
        <source>The event that would be sent now</source>
        <translation>Das Ereignis, das jetzt gesendet würde</translation>
    </message>
    <message>
        <source>What you have changed and not applied yet is not in it.</source>
        <translation>Was Sie geändert und noch nicht angewendet haben, ist nicht darin.</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>Ereignis als JSON</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Built for {destination} from the saved settings. Nothing was sent; each click makes a new id and time.</source>
        <translation>Aus den gespeicherten Einstellungen für {destination} gebaut. Nichts wurde gesendet; jeder Klick ergibt eine neue ID und Zeit.</translation>
    </message>
</context>
<context>
    <name>EventTree</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Set by your organisation.</source>
        <translation>Von der Organisation festgelegt.</translation>
    </message>
</context>
<context>
    <name>FirstSyncStep</name>
    <message>
        <source>First sync</source>
        <translation>Erste Synchronisierung</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Press Sync Confluence once, and see here what becomes of it.</source>
        <translation>Einmal „Confluence synchronisieren“ drücken und hier sehen, was daraus wird.</translation>
    </message>
    <message>
        <source>Sync Confluence</source>
        <translation>Confluence synchronisieren</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>Synchronisierung abbrechen</translation>
    </message>
    <message>
        <source>From now on you find ConfSync in the tray, with its settings in the menu.</source>
        <translation>Von jetzt an ist ConfSync im Tray zu finden, mit den Einstellungen im Menü.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Start ConfSync again to get its window.</source>
        <translation>Dieser Desktop hat kein Tray. Ein erneuter Start zeigt das Fenster von ConfSync.</translation>
    </message>
    <message>
        <source>Nothing was synced</source>
        <translation>Es wurde nichts synchronisiert</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>Für eine helle Leiste</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>Für eine dunkle Leiste</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>30 Tage lang</translation>
    </message>
    <message>
        <source>For 90 days</source>
        <translation>90 Tage lang</translation>
    </message>
    <message>
        <source>For a year</source>
        <translation>Ein Jahr lang</translation>
    </message>
    <message>
        <source>For 10 years</source>
        <translation>10 Jahre lang</translation>
    </message>
    <message>
        <source>For {} days</source>
        <translation>{} Tage lang</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>HabitsStep</name>
    <message>
        <source>At hand</source>
        <translation>Zur Hand</translation>
    </message>
    <message>
        <source>How do you want to have it at hand?</source>
        <translation>Wie soll es zur Hand sein?</translation>
    </message>
    <message>
        <source>Sync from the tray, or by these keys in any program.</source>
        <translation>Synchronisieren aus dem Tray oder mit diesen Tasten in jedem Programm.</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Waiting syncs</source>
        <translation>Wartende Synchronisierungen</translation>
    </message>
    <message>
        <source>their user</source>
        <translation>ihre Person</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pressed in</source>
        <translation>Ausgelöst in</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>InngestForm</name>
    <message>
        <source>Event key</source>
        <translation>Ereignisschlüssel</translation>
    </message>
    <message>
        <source>Made in Inngest Cloud under Manage, Event Keys. A dev server takes any.</source>
        <translation>Entsteht in Inngest Cloud unter Manage, Event Keys. Ein Entwicklungsserver nimmt jeden.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>To see what becomes of a sync: an API key, or the signing key. A dev server needs none.</source>
        <translation>Um zu sehen, was aus einer Synchronisierung wird: ein API-Schlüssel oder der Signing Key. Ein Entwicklungsserver braucht keinen.</translation>
    </message>
    <message>
        <source>Inngest Cloud</source>
        <translation>Inngest Cloud</translation>
    </message>
    <message>
        <source>Dev server on this computer</source>
        <translation>Entwicklungsserver auf diesem Computer</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Anderer Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>KeyringDialog</name>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Without a keyring, ConfSync can keep your token and keys in memory. They are in no file, and gone when it quits: you sign in again after the next start.</source>
        <translation>Ohne Schlüsselbund kann ConfSync Token und Schlüssel im Arbeitsspeicher halten. Sie stehen in keiner Datei und sind nach dem Beenden weg: Nach dem nächsten Start ist eine neue Anmeldung nötig.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>Im Arbeitsspeicher halten</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy sign-in</source>
        <translation>Anmeldung am Proxy</translation>
    </message>
    <message>
        <source>Only if your proxy asks for it. Kept in your keyring, and sent to the proxy alone.</source>
        <translation>Nur falls der Proxy danach fragt. Steht im Schlüsselbund und geht nur an den Proxy.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>Die Zertifikatdatei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatdatei</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Syncs that failed or have to wait</source>
        <translation>Was fehlschlug oder warten muss</translation>
    </message>
    <message>
        <source>These, and what became of each sync I asked for</source>
        <translation>Dies, und jede selbst ausgelöste Synchronisierung</translation>
    </message>
    <message>
        <source>Every sync, automatic ones too</source>
        <translation>Jede Synchronisierung, auch automatische</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What you are looking at in a window of ConfSync is never told as well. Several syncs share one notification. Where your desktop shows buttons, it has one that mends what failed and one for the details.</source>
        <translation>Was gerade in einem Fenster von ConfSync zu sehen ist, wird nicht noch mitgeteilt. Mehrere Synchronisierungen teilen sich eine Benachrichtigung. Wo der Desktop Knöpfe zeigt, hat sie einen, der das Problem behebt, und einen für Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>OpenIdForm</name>
    <message>
        <source>Your web browser opens the page where your organisation signs you in (OpenID Connect).</source>
        <translation>Der Webbrowser öffnet die Anmeldeseite der Organisation (OpenID Connect).</translation>
    </message>
    <message>
        <source>Web browser (your organisation's sign-in page)</source>
        <translation>Webbrowser (Anmeldeseite der Organisation)</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>The issuer's address, as your administrator has it.</source>
        <translation>Die Adresse des Ausstellers, wie die Administration sie kennt.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>What ConfSync is called there. It is no secret.</source>
        <translation>So heißt ConfSync dort. Sie ist kein Geheimnis.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>Leave this as it is unless your administrator says so.</source>
        <translation>So lassen, wenn die Administration nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Enter the client ID.</source>
        <translation>Die Client-ID eingeben.</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Check &amp;network…</source>
        <translation>&amp;Netzwerk prüfen…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>&amp;Unlock keyring</source>
        <translation>Schlüsselbund entsper&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Keyring: what to do…</source>
        <translation>Schlüsselbund: &amp;was tun…</translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation>Schl&amp;üssel eingeben…</translation>
    </message>
    <message>
        <source>Add API &amp;key…</source>
        <translation>API-Schl&amp;üssel hinzufügen…</translation>
    </message>
    <message>
        <source>Check &amp;destination…</source>
        <translation>&amp;Ziel prüfen…</translation>
    </message>
    <message>
        <source>&amp;Choose spaces…</source>
        <translation>Be&amp;reiche wählen…</translation>
    </message>
    <message>
        <source>Open settings &amp;file</source>
        <translation>Einstellungsda&amp;tei öffnen</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>Resu&amp;me automatic sync</source>
        <translation>Automatik &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>Ein&amp;richten…</translation>
    </message>
</context>
<context>
    <name>RunsTree</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Run or step</source>
        <translation>Lauf oder Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ScheduleMenu</name>
    <message>
        <source>Automatic sync</source>
        <translation>Automatisch synchronisieren</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>1 Stunde anhalten</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>Bis morgen anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>Alle 30 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 2 hours</source>
        <translation>Alle 2 Stunden</translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation>Alle 4 Stunden</translation>
    </message>
    <message>
        <source>Every 12 hours</source>
        <translation>Alle 12 Stunden</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every {} minutes</source>
        <translation>Alle {} Minuten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>•••••• stored in your keyring</source>
        <translation>•••••• im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>None stored</source>
        <translation>Keiner gespeichert</translation>
    </message>
    <message>
        <source>Will be removed from your keyring</source>
        <translation>Wird aus dem Schlüsselbund entfernt</translation>
    </message>
    <message>
        <source>Not known while your keyring is locked</source>
        <translation>Bei gesperrtem Schlüsselbund nicht bekannt</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Restore the default: {}</source>
        <translation>Standard wiederherstellen: {}</translation>
    </message>
    <message>
        <source>This is not the default. Press to restore it.</source>
        <translation>Das ist nicht der Standard. Drücken stellt ihn wieder her.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>ConfSync Settings</source>
        <translation>ConfSync-Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>If you apply changes here, that file is kept under another name and a new one is written.</source>
        <translation>Werden hier Änderungen angewendet, bleibt die alte Datei unter anderem Namen erhalten, und eine neue wird geschrieben.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>{page}: something is wrong here</source>
        <translation>{page}: Hier stimmt etwas nicht</translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung finden</translation>
    </message>
</context>
<context>
    <name>ShortcutTruth</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Change in the desktop's settings…</source>
        <translation>In den Einstellungen des Desktops ändern…</translation>
    </message>
    <message>
        <source>The system is asked for these keys when you apply them.</source>
        <translation>Beim Anwenden wird das System um diese Tasten gebeten.</translation>
    </message>
    <message>
        <source>The keys are given back when you apply this.</source>
        <translation>Beim Anwenden werden die Tasten zurückgegeben.</translation>
    </message>
    <message>
        <source>There is no shortcut.</source>
        <translation>Es gibt kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>Asking the system for these keys…</source>
        <translation>Das System wird um diese Tasten gebeten…</translation>
    </message>
    <message>
        <source>Does not work.</source>
        <translation>Funktioniert nicht.</translation>
    </message>
    <message>
        <source>Works only in ConfSync's windows.</source>
        <translation>Funktioniert nur in den Fenstern von ConfSync.</translation>
    </message>
    <message>
        <source>Works everywhere.</source>
        <translation>Funktioniert überall.</translation>
    </message>
    <message>
        <source>Set by your desktop, which has assigned no keys yet.</source>
        <translation>Vom Desktop verwaltet, der noch keine Tasten zugewiesen hat.</translation>
    </message>
    <message>
        <source>Works everywhere. Set by your desktop: {}</source>
        <translation>Funktioniert überall. Vom Desktop verwaltet: {}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Opens in your web browser</source>
        <translation>Öffnet sich im Webbrowser</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>SignInField</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>{}: user name</source>
        <translation>{}: Benutzername</translation>
    </message>
    <message>
        <source>{}: password</source>
        <translation>{}: Passwort</translation>
    </message>
    <message>
        <source>A user name holds no colon.</source>
        <translation>Ein Benutzername enthält keinen Doppelpunkt.</translation>
    </message>
    <message>
        <source>Password: •••••• stored</source>
        <translation>Passwort: gespeichert</translation>
    </message>
    <message>
        <source>Password: none stored</source>
        <translation>Passwort: keines</translation>
    </message>
    <message>
        <source>Password: will be removed</source>
        <translation>Passwort: wird entfernt</translation>
    </message>
    <message>
        <source>Password: not known</source>
        <translation>Passwort: unbekannt</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Waiting for your web browser…</source>
        <translation>Warten auf den Webbrowser…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
</context>
<context>
    <name>SignInStep</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Welcome to ConfSync</source>
        <translation>Willkommen bei ConfSync</translation>
    </message>
    <message>
        <source>It brings what you choose from Confluence to where it is needed, whenever you press Sync. First, who are you?</source>
        <translation>Es bringt auf Knopfdruck das Gewählte aus Confluence dorthin, wo es gebraucht wird. Zuerst: Wer sind Sie?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>You are signed in as {name}.</source>
        <translation>Angemeldet als {name}.</translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>What your keyring holds for ConfSync is deleted. The history of your syncs stays.</source>
        <translation>Was der Schlüsselbund für ConfSync enthält, wird gelöscht. Der Verlauf der Synchronisierungen bleibt.</translation>
    </message>
    <message>
        <source>Keep the Inngest keys on this computer</source>
        <translation>Die Inngest-Schlüssel auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>Sign out {}?</source>
        <translation>{} abmelden?</translation>
    </message>
    <message>
        <source>A sync waits to be sent.</source>
        <translation>Eine Synchronisierung wartet auf das Senden.</translation>
    </message>
    <message>
        <source>{} syncs wait to be sent.</source>
        <translation>{} Synchronisierungen warten auf das Senden.</translation>
    </message>
</context>
<context>
    <name>SpaceList</name>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation>Keine gezeigten wählen</translation>
    </message>
    <message>
        <source>Type a part of a name or key</source>
        <translation>Name oder Schlüssel</translation>
    </message>
    <message>
        <source>All current spaces</source>
        <translation>Alle aktuellen Bereiche</translation>
    </message>
    <message>
        <source>Global spaces</source>
        <translation>Globale Bereiche</translation>
    </message>
    <message>
        <source>Personal spaces</source>
        <translation>Persönliche Bereiche</translation>
    </message>
    <message>
        <source>Archived spaces</source>
        <translation>Archivierte Bereiche</translation>
    </message>
    <message>
        <source>Chosen spaces</source>
        <translation>Gewählte Bereiche</translation>
    </message>
    <message>
        <source>Chosen first</source>
        <translation>Gewählte zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By key</source>
        <translation>Nach Schlüssel</translation>
    </message>
    <message>
        <source>Find spaces</source>
        <translation>Bereiche suchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>These spaces take {size} of a sync event, and no server takes more than {room} of them. Choose fewer: a sync would be refused.</source>
        <translation>Diese Bereiche füllen {size} des Ereignisses, und kein Server nimmt mehr als {room} davon. Weniger wählen: Die Synchronisierung würde abgelehnt.</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {gone} no longer visible</source>
        <translation>{chosen} von {total} gewählt, {gone} nicht mehr sichtbar</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen</source>
        <translation>{chosen} von {total} gewählt</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {gone} no longer visible, {shown} shown</source>
        <translation>{chosen} von {total} gewählt, {gone} nicht mehr sichtbar, {shown} gezeigt</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {shown} shown</source>
        <translation>{chosen} von {total} gewählt, {shown} gezeigt</translation>
    </message>
</context>
<context>
    <name>SpaceModel</name>
    <message>
        <source>No longer visible to you</source>
        <translation>Für Sie nicht mehr sichtbar</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>The site no longer lists this space for you. It stays chosen until you uncheck it.</source>
        <translation>Die Website listet diesen Bereich nicht mehr auf. Er bleibt gewählt, bis er abgewählt wird.</translation>
    </message>
    <message>
        <source>{name}, key {key}, {mark}</source>
        <translation>{name}, Schlüssel {key}, {mark}</translation>
    </message>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, Schlüssel {key}</translation>
    </message>
</context>
<context>
    <name>SpacePicker</name>
    <message>
        <source>&amp;Load spaces</source>
        <translation>Bereiche &amp;laden</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Spaces are being loaded</source>
        <translation>Bereiche werden geladen</translation>
    </message>
    <message>
        <source>Re&amp;load spaces</source>
        <translation>Bereiche neu &amp;laden</translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) so far</source>
        <translation><numerusform>%n Bereich bisher</numerusform><numerusform>%n Bereiche bisher</numerusform></translation>
    </message>
    <message>
        <source>The list is from {age}.</source>
        <translation>Die Liste ist von {age}.</translation>
    </message>
</context>
<context>
    <name>SpaceTable</name>
    <message>
        <source>No space matches.</source>
        <translation>Kein Bereich passt.</translation>
    </message>
</context>
<context>
    <name>SpacesStep</name>
    <message>
        <source>Spaces</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>What should be synced?</source>
        <translation>Was soll synchronisiert werden?</translation>
    </message>
    <message>
        <source>Choose the spaces that you want to have synced. You can change that at any time in the settings.</source>
        <translation>Die Bereiche wählen, die synchronisiert werden sollen. Das lässt sich in den Einstellungen jederzeit ändern.</translation>
    </message>
</context>
<context>
    <name>StatusWindow</name>
    <message>
        <source>&amp;Decide…</source>
        <translation>Entschei&amp;den…</translation>
    </message>
    <message>
        <source>&amp;Sync Confluence</source>
        <translation>Confluence &amp;synchronisieren</translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Activity…</source>
        <translation>A&amp;ktivität…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>ConfSync keeps running. Start it again to get this window back.</source>
        <translation>ConfSync läuft weiter. Noch einmal starten bringt dieses Fenster zurück.</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Wird synchronisiert…</translation>
    </message>
</context>
<context>
    <name>SyncAction</name>
    <message>
        <source>Syncing…</source>
        <translation>Wird synchronisiert…</translation>
    </message>
    <message>
        <source>Sync Confluence</source>
        <translation>Confluence synchronisieren</translation>
    </message>
</context>
<context>
    <name>SyncOutcome</name>
    <message>
        <source>The sync could not be started.</source>
        <translation>Die Synchronisierung konnte nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Synchronisierung</translation>
    </message>
</context>
<context>
    <name>TimelineTree</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Without keys and passwords: these stay in your keyring.</source>
        <translation>Ohne Schlüssel und Passwörter: Diese bleiben im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Written to {}</source>
        <translation>Geschrieben in {}</translation>
    </message>
    <message>
        <source>Take the settings from {}?</source>
        <translation>Die Einstellungen aus {} übernehmen?</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>Einstellungen (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Cancel sync</source>
        <translation>Synchronisierung abbrechen</translation>
    </message>
    <message>
        <source>Activity…</source>
        <translation>Aktivität…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden…</translation>
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
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Session cookie</source>
        <translation>Sitzungs-Cookie</translation>
    </message>
    <message>
        <source>Enter the address of your web application.</source>
        <translation>Die Adresse der Webanwendung eingeben.</translation>
    </message>
    <message>
        <source>Session coo&amp;kie</source>
        <translation>Sitzungs-Coo&amp;kie</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Schl&amp;üssel</translation>
    </message>
    <message>
        <source>The value of the cookie in a browser that is signed in there. ConfSync keeps it renewed.</source>
        <translation>Der Wert des Cookies in einem Browser, der dort angemeldet ist. ConfSync hält es aktuell.</translation>
    </message>
    <message>
        <source>Made in your web application.</source>
        <translation>Entsteht in der Webanwendung.</translation>
    </message>
    <message>
        <source>Who you are is then what your web application says, and syncs may go through it.</source>
        <translation>Wer Sie sind, sagt dann die Webanwendung, und Synchronisierungen können über sie gehen.</translation>
    </message>
    <message>
        <source>Web application (API key or session)</source>
        <translation>Webanwendung (API-Schlüssel oder Sitzung)</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>The address of any of its pages.</source>
        <translation>Die Adresse einer beliebigen Seite.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation>Es steht nur im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the application knows you.</source>
        <translation>Wie die Anwendung Sie kennt.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Open the application to get one</source>
        <translation>Dafür die Anwendung öffnen</translation>
    </message>
    <message>
        <source>Session cookie (NextAuth.js, Auth.js)</source>
        <translation>Sitzungs-Cookie (NextAuth.js, Auth.js)</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Meldet sich an mit</translation>
    </message>
    <message>
        <source>Enter a key or session cookie.</source>
        <translation>Einen Schlüssel oder ein Sitzungs-Cookie eingeben.</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>Die E-Mail-Adresse eingeben.</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome to ConfSync</source>
        <translation>Willkommen bei ConfSync</translation>
    </message>
    <message>
        <source>Ski&amp;p</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>{step}: done</source>
        <translation>{step}: erledigt</translation>
    </message>
</context>
<context>
    <name>WishChoice</name>
    <message>
        <source>A web application takes a sync only from the person that it belongs to.</source>
        <translation>Eine Webanwendung nimmt eine Synchronisierung nur von der Person, der sie gehört.</translation>
    </message>
    <message>
        <source>Keep until {} signs in again</source>
        <translation>Aufbewahren, bis {} sich wieder anmeldet</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Cancel the sync; nothing is sent</source>
        <translation>Synchronisierung abbrechen; nichts wird gesendet</translation>
    </message>
</context>
<context>
    <name>_MenuPart</name>
    <message>
        <source>Add to applications menu</source>
        <translation>Ins Anwendungsmenü aufnehmen</translation>
    </message>
    <message>
        <source>Remove from applications menu</source>
        <translation>Aus dem Anwendungsmenü entfernen</translation>
    </message>
    <message>
        <source>The menu then also offers Sync Confluence and Settings on a right click.</source>
        <translation>Das Menü bietet dann bei einem Rechtsklick auch Synchronisieren und Einstellungen an.</translation>
    </message>
</context>
<context>
    <name>_QueueDialog</name>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
</TS>
