<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Account</source>
        <translation>חשבון</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>כניסה…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>יציאה מהחשבון…</translation>
    </message>
    <message>
        <source>Your token and keys are kept in memory only, and are gone when ConfSync quits.</source>
        <translation>האסימון והמפתחות שלך נשמרים בזיכרון בלבד, ונעלמים כש-ConfSync נסגר.</translation>
    </message>
    <message>
        <source>Use the keyring</source>
        <translation>שימוש במחזיק המפתחות</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>לא נכנסת לחשבון.</translation>
    </message>
    <message>
        <source>Not verified: nobody but you says who you are.</source>
        <translation>לא מאומת: איש מלבדך אינו מעיד על זהותך.</translation>
    </message>
</context>
<context>
    <name>ActivityWindow</name>
    <message>
        <source>ConfSync Activity</source>
        <translation>הפעילות של ConfSync</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Search in spaces, people, identifiers and problems</source>
        <translation>חיפוש במרחבים, באנשים, במזהים ובבעיות</translation>
    </message>
    <message>
        <source>Which syncs to show</source>
        <translation>אילו סנכרונים להציג</translation>
    </message>
    <message>
        <source>All syncs</source>
        <translation>כל הסנכרונים</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>בתהליך</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>סונכרן</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>התשובה אבדה</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>Syncs</source>
        <translation>סנכרונים</translation>
    </message>
    <message>
        <source>Nothing yet: press Sync Confluence, and it will be here.</source>
        <translation>אין כאן עדיין דבר: לאחר לחיצה על "סנכרון Confluence" הסנכרון יופיע כאן.</translation>
    </message>
    <message>
        <source>No sync is like that.</source>
        <translation>אין סנכרון כזה.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>גיליון אלקטרוני (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>קובץ JSON (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Stop export</source>
        <translation>עצירת הייצוא</translation>
    </message>
    <message numerus="yes">
        <source>%n sync(s) written to {}</source>
        <translation><numerusform>נכתב סנכרון אחד (%n) אל {}</numerusform><numerusform>נכתבו %n סנכרונים אל {}</numerusform></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Confluence could not be synced</source>
        <translation>לא ניתן היה לסנכרן את Confluence</translation>
    </message>
    <message>
        <source>Perhaps Confluence was not synced</source>
        <translation>ייתכן ש-Confluence לא סונכרן</translation>
    </message>
    <message>
        <source>Confluence is not synced yet</source>
        <translation>עדיין לא הושלם הסנכרון של Confluence</translation>
    </message>
    <message>
        <source>Confluence is synced</source>
        <translation>הסנכרון של Confluence הושלם</translation>
    </message>
    <message>
        <source>The sync was cancelled</source>
        <translation>הסנכרון בוטל</translation>
    </message>
    <message>
        <source>Sync accepted by {destination}</source>
        <translation>הסנכרון התקבל ב-{destination}</translation>
    </message>
    <message numerus="yes">
        <source>%n syncs failed</source>
        <translation><numerusform>סנכרון אחד נכשל</numerusform><numerusform>%n סנכרונים נכשלו</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %n syncs did not run</source>
        <translation><numerusform>ייתכן שסנכרון אחד לא רץ</numerusform><numerusform>ייתכן ש-%n סנכרונים לא רצו</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs are waiting</source>
        <translation><numerusform>סנכרון אחד ממתין</numerusform><numerusform>%n סנכרונים ממתינים</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs went well</source>
        <translation><numerusform>סנכרון אחד הצליח</numerusform><numerusform>%n סנכרונים הצליחו</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were cancelled</source>
        <translation><numerusform>סנכרון אחד בוטל</numerusform><numerusform>%n סנכרונים בוטלו</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were accepted</source>
        <translation><numerusform>סנכרון אחד התקבל</numerusform><numerusform>%n סנכרונים התקבלו</numerusform></translation>
    </message>
    <message>
        <source>The last one: {reason}</source>
        <translation>האחרון: {reason}</translation>
    </message>
    <message>
        <source>Others that failed: {count}</source>
        <translation>אחרים שנכשלו: {count}</translation>
    </message>
    <message>
        <source>Others that perhaps did not run: {count}</source>
        <translation>אחרים שייתכן שלא רצו: {count}</translation>
    </message>
    <message>
        <source>Others that are waiting: {count}</source>
        <translation>אחרים שממתינים: {count}</translation>
    </message>
    <message>
        <source>Others that went well: {count}</source>
        <translation>אחרים שהצליחו: {count}</translation>
    </message>
    <message>
        <source>Others that were cancelled: {count}</source>
        <translation>אחרים שבוטלו: {count}</translation>
    </message>
    <message>
        <source>Others that were accepted: {count}</source>
        <translation>אחרים שהתקבלו: {count}</translation>
    </message>
</context>
<context>
    <name>AtlassianForm</name>
    <message>
        <source>ConfSync uses the token to see who you are and to list your spaces.</source>
        <translation>האסימון משמש את ConfSync כדי לדעת מי נכנס וכדי להציג את רשימת המרחבים שלך.</translation>
    </message>
    <message>
        <source>Atlassian API token (Confluence Cloud)</source>
        <translation>אסימון API של Atlassian‏ (Confluence Cloud)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>אתר</translation>
    </message>
    <message>
        <source>Its name, or the address of any of its pages.</source>
        <translation>שם האתר, או כתובת של אחד מדפיו.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>The one of your Atlassian account.</source>
        <translation>הכתובת של חשבון Atlassian שלך.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>אסימון API</translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation>הוא נשמר במחזיק המפתחות שלך בלבד.</translation>
    </message>
    <message>
        <source>Create an API token</source>
        <translation>יצירת אסימון API</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>יש להזין את כתובת הדוא״ל שלך.</translation>
    </message>
    <message>
        <source>Enter an API token.</source>
        <translation>יש להזין אסימון API.</translation>
    </message>
</context>
<context>
    <name>BrowserNote</name>
    <message>
        <source>Sign in on the page in your web browser. ConfSync goes on by itself then.</source>
        <translation>יש להיכנס בדף שנפתח בדפדפן. לאחר מכן ConfSync ימשיך מעצמו.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>פתיחת הדף שוב</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>העתקת כתובת הדף</translation>
    </message>
</context>
<context>
    <name>ClaimsList</name>
    <message>
        <source>{name} (your sign-in does not tell it)</source>
        <translation>{name} (הכניסה שלך אינה מוסרת זאת)</translation>
    </message>
</context>
<context>
    <name>CommandHint</name>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>העתקת הפקודה</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>פקודה</translation>
    </message>
    <message>
        <source>Open keyboard settings</source>
        <translation>פתיחת הגדרות המקלדת</translation>
    </message>
    <message>
        <source>Works always: a link to this command, with a shortcut key in its properties.</source>
        <translation>עובד תמיד: קיצור דרך לפקודה זו, עם מקש קיצור במאפיינים שלו.</translation>
    </message>
    <message>
        <source>Works always: run this command from the Shortcuts app, and give it keys there.</source>
        <translation>עובד תמיד: הרצת פקודה זו מהיישום "קיצורים", והקצאת מקשים לה שם.</translation>
    </message>
    <message>
        <source>Works on every desktop: give this command keys in the system's keyboard settings.</source>
        <translation>עובד בכל שולחן עבודה: הקצאת מקשים לפקודה זו בהגדרות המקלדת של המערכת.</translation>
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
        <translation>כניסה…</translation>
    </message>
    <message>
        <source>The choice of spaces is set by your organisation.</source>
        <translation>בחירת המרחבים נקבעה על ידי הארגון שלך.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in to load the spaces of your site.</source>
        <translation>לא נכנסת לחשבון. יש להיכנס כדי לטעון את המרחבים של האתר שלך.</translation>
    </message>
    <message>
        <source>You are signed in, but not to Confluence itself. To choose spaces, sign in with a Confluence token once; the choice stays when you sign in as before.</source>
        <translation>נכנסת לחשבון, אך לא ל-Confluence עצמו. כדי לבחור מרחבים, יש להיכנס פעם אחת עם אסימון של Confluence; הבחירה תישמר גם בכניסה בדרך הקודמת.</translation>
    </message>
    <message>
        <source>You are signed in to {site}. Sign in to the other site to load its spaces.</source>
        <translation>נכנסת אל {site}. יש להיכנס לאתר האחר כדי לטעון את המרחבים שלו.</translation>
    </message>
    <message>
        <source>Shown are the spaces you chose. Load the list to choose others.</source>
        <translation>מוצגים המרחבים שבחרת. יש לטעון את הרשימה כדי לבחור אחרים.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The account file {path} cannot be read: {reason}.</source>
        <translation>לא ניתן לקרוא את קובץ החשבון {path}: {reason}.</translation>
    </message>
    <message>
        <source>Check its permissions, or move it away and sign in again.</source>
        <translation>יש לבדוק את הרשאות הגישה שלו, או להעביר אותו למקום אחר ולהיכנס שוב.</translation>
    </message>
    <message>
        <source>The account file {path} is damaged.</source>
        <translation>קובץ החשבון {path} פגום.</translation>
    </message>
    <message>
        <source>Sign in again to write it anew.</source>
        <translation>יש להיכנס שוב כדי לכתוב אותו מחדש.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>בשליחה</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>פועל</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>סונכרן</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>התשובה אבדה</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>running</source>
        <translation>פועל</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>הצליח</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>דולג</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>התפריט באזור ההודעות</translation>
    </message>
    <message>
        <source>Status window</source>
        <translation>חלון המצב</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>קיצור מקשים</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>שורת הפקודה</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>התראה</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>Activity window</source>
        <translation>חלון הפעילות</translation>
    </message>
    <message>
        <source>No spaces chosen</source>
        <translation>לא נבחרו מרחבים</translation>
    </message>
    <message numerus="yes">
        <source>%n spaces: {names}</source>
        <translation><numerusform>מרחב אחד: {names}</numerusform><numerusform>%n מרחבים: {names}</numerusform></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>אתמול</translation>
    </message>
    <message>
        <source>{state}, attempt {number}</source>
        <translation>{state}, ניסיון {number}</translation>
    </message>
    <message>
        <source>The sync was cancelled here, but it may have arrived before.</source>
        <translation>הסנכרון בוטל כאן, אך ייתכן שהגיע ליעדו קודם לכן.</translation>
    </message>
    <message>
        <source>Check in your application whether it is running.</source>
        <translation>יש לבדוק ביישום שלך אם הוא פועל.</translation>
    </message>
    <message>
        <source>The sync had arrived before it could be cancelled.</source>
        <translation>הסנכרון הגיע ליעדו לפני שהיה אפשר לבטל אותו.</translation>
    </message>
    <message>
        <source>Stop it in your application, if that can be done.</source>
        <translation>יש לעצור אותו ביישום שלך, אם אפשר.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>לא נכנסת לחשבון.</translation>
    </message>
    <message>
        <source>Sign in, then sync again.</source>
        <translation>יש להיכנס ואז לסנכרן שוב.</translation>
    </message>
    <message>
        <source>The sync event would be {size} bytes, and no server takes more than {most}.</source>
        <translation>גודל אירוע הסנכרון יהיה {size} בתים, ואף שרת אינו מקבל יותר מ-{most}.</translation>
    </message>
    <message>
        <source>Choose fewer spaces.</source>
        <translation>יש לבחור פחות מרחבים.</translation>
    </message>
    <message>
        <source>The last list of spaces in {path} cannot be read ({kind}).</source>
        <translation>לא ניתן לקרוא את רשימת המרחבים האחרונה שב-{path} ({kind}).</translation>
    </message>
    <message>
        <source>Load the spaces again.</source>
        <translation>יש לטעון את המרחבים מחדש.</translation>
    </message>
    <message>
        <source>The queue of syncs was damaged and could not be read.</source>
        <translation>תור הסנכרונים נפגם ולא ניתן היה לקרוא אותו.</translation>
    </message>
    <message>
        <source>It was kept as {name}, and a new one was begun. Press Sync again if a sync was waiting.</source>
        <translation>הוא נשמר בשם {name}, והתחיל תור חדש. אם סנכרון היה בהמתנה, יש ללחוץ שוב על "סנכרון".</translation>
    </message>
    <message>
        <source>The queue {path} cannot be used: {error}.</source>
        <translation>לא ניתן להשתמש בתור {path}: {error}.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder can be written to.</source>
        <translation>יש לוודא שהדיסק אינו מלא ושניתן לכתוב לתיקייה.</translation>
    </message>
    <message>
        <source>The queue {path} cannot be used: {reason}.</source>
        <translation>לא ניתן להשתמש בתור {path}: {reason}.</translation>
    </message>
    <message>
        <source>Check the folder's permissions and the disk.</source>
        <translation>יש לבדוק את הרשאות הגישה לתיקייה ואת הדיסק.</translation>
    </message>
    <message>
        <source>Sync again goes out as {new}, not as {old}.</source>
        <translation>הסנכרון החוזר יישלח בתור {new}, ולא בתור {old}.</translation>
    </message>
    <message>
        <source>Sync again goes to {new}, not to {old}.</source>
        <translation>הסנכרון החוזר יישלח אל {new}, ולא אל {old}.</translation>
    </message>
    <message>
        <source>Sync again takes the spaces that are chosen now: {spaces}.</source>
        <translation>הסנכרון החוזר יכלול את המרחבים שנבחרו כעת: {spaces}.</translation>
    </message>
    <message>
        <source>Sync again takes no spaces, for none is chosen now.</source>
        <translation>הסנכרון החוזר לא יכלול מרחבים, כי כעת לא נבחר אף אחד.</translation>
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
        <translation>השרת שלו אינו מציין סיבה.</translation>
    </message>
    <message>
        <source>{count} of {total} runs was cancelled: {names}.</source>
        <translation>בוטלו {count} מתוך {total} הרצות: {names}.</translation>
    </message>
    <message>
        <source>Inngest skipped the run.</source>
        <translation>ההרצה דולגה על ידי Inngest.</translation>
    </message>
    <message>
        <source>Check in Inngest whether the function is paused.</source>
        <translation>יש לבדוק ב-Inngest אם הפונקציה מושהית.</translation>
    </message>
    <message>
        <source>{count} of {total} runs was skipped: {names}.</source>
        <translation>דולגו {count} מתוך {total} הרצות: {names}.</translation>
    </message>
    <message>
        <source>The run failed: {reason}</source>
        <translation>ההרצה נכשלה: {reason}</translation>
    </message>
    <message>
        <source>Mend what it says, then sync again.</source>
        <translation>יש לתקן את מה שמצוין שם, ואז לסנכרן שוב.</translation>
    </message>
    <message>
        <source>{count} of {total} runs failed. {function}: {reason}</source>
        <translation>נכשלו {count} מתוך {total} הרצות. {function}: {reason}</translation>
    </message>
    <message>
        <source>The user name for the proxy is missing.</source>
        <translation>שם המשתמש לשרת הפרוקסי חסר.</translation>
    </message>
    <message>
        <source>The password for the proxy is missing.</source>
        <translation>הסיסמה לשרת הפרוקסי חסרה.</translation>
    </message>
    <message>
        <source>Write both as name:password.</source>
        <translation>יש לכתוב את שניהם בצורה name:password.</translation>
    </message>
    <message>
        <source>The setting {key} is {shown}.</source>
        <translation>ערך ההגדרה {key} הוא {shown}.</translation>
    </message>
    <message>
        <source>Allowed is {allowed}.</source>
        <translation>הערך המותר: {allowed}.</translation>
    </message>
    <message>
        <source>a table of settings</source>
        <translation>טבלת הגדרות</translation>
    </message>
    <message>
        <source>{choices} or {choice}</source>
        <translation>{choices} או {choice}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>‏true או false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>an address that starts with https:// or http://, without a user name or password in it</source>
        <translation>כתובת שמתחילה ב-https:// או ב-http://, ללא שם משתמש או סיסמה בתוכה</translation>
    </message>
    <message>
        <source>an address that starts with https:// or http://, without a user name, a password or the event key in it</source>
        <translation>כתובת שמתחילה ב-https:// או ב-http://, ללא שם משתמש, סיסמה או מפתח אירועים בתוכה</translation>
    </message>
    <message>
        <source>{address}; or nothing</source>
        <translation>{address}; או כלום</translation>
    </message>
    <message>
        <source>a path that starts with one /</source>
        <translation>נתיב שמתחיל ב-/ אחד</translation>
    </message>
    <message>
        <source>"system", "none" or http://host:port; user name and password belong into the keyring</source>
        <translation>"system",‏ "none" או ⁦http://host:port⁩; שם המשתמש והסיסמה מקומם במחזיק המפתחות</translation>
    </message>
    <message>
        <source>a language such as "de", or nothing for the system's</source>
        <translation>שפה כגון "de", או כלום עבור שפת המערכת</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Alt+S, or nothing for none</source>
        <translation>מקשים כגון Ctrl+Alt+S, או כלום לוויתור על קיצור מקשים</translation>
    </message>
    <message>
        <source>a whole number of minutes from 0 (never) to 44640 (31 days)</source>
        <translation>מספר שלם של דקות מ-0 (אף פעם) עד 44640 (31 ימים)</translation>
    </message>
    <message>
        <source>words with a blank between them</source>
        <translation>מילים שרווח מפריד ביניהן</translation>
    </message>
    <message>
        <source>Event address</source>
        <translation>כתובת האירועים</translation>
    </message>
    <message>
        <source>Inngest Cloud is https://inn.gs, a dev server http://127.0.0.1:8288.</source>
        <translation>הכתובת של Inngest Cloud היא ⁦https://inn.gs⁩, ושל שרת פיתוח ⁦http://127.0.0.1:8288⁩.</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>כתובת ה-API</translation>
    </message>
    <message>
        <source>Where runs are followed. For a dev server, the same as the event address.</source>
        <translation>המקום שבו עוקבים אחר ההרצות. בשרת פיתוח, זהה לכתובת האירועים.</translation>
    </message>
    <message>
        <source>Branch environment</source>
        <translation>סביבת ענף</translation>
    </message>
    <message>
        <source>Only for branch environments of Inngest Cloud; empty otherwise.</source>
        <translation>רק לסביבות ענף של Inngest Cloud; אחרת יש להשאיר ריק.</translation>
    </message>
    <message>
        <source>a name without blanks, or nothing</source>
        <translation>שם ללא רווחים, או כלום</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>The web application, such as https://app.example.com.</source>
        <translation>יישום האינטרנט, למשל ⁦https://app.example.com⁩.</translation>
    </message>
    <message>
        <source>Sync path</source>
        <translation>נתיב הסנכרון</translation>
    </message>
    <message>
        <source>The path of its sync route.</source>
        <translation>הנתיב ביישום שמקבל את בקשות הסנכרון.</translation>
    </message>
    <message>
        <source>Session path</source>
        <translation>נתיב החיבור</translation>
    </message>
    <message>
        <source>Where it tells who is signed in.</source>
        <translation>המקום שבו היישום מוסר מי נכנס לחשבון.</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>הזדהות באמצעות</translation>
    </message>
    <message>
        <source>An API key, or the session cookie of NextAuth.js or Auth.js.</source>
        <translation>מפתח API, או עוגיית החיבור של NextAuth.js או Auth.js.</translation>
    </message>
    <message>
        <source>Cookie name</source>
        <translation>שם העוגייה</translation>
    </message>
    <message>
        <source>Empty: the usual names are tried.</source>
        <translation>אם ריק, ייעשה ניסיון עם השמות הרגילים.</translation>
    </message>
    <message>
        <source>the name of a cookie, or nothing for the usual names</source>
        <translation>שם של עוגייה, או כלום עבור השמות הרגילים</translation>
    </message>
    <message>
        <source>Honours Idempotency-Key</source>
        <translation>תמיכה ב-Idempotency-Key</translation>
    </message>
    <message>
        <source>Only if the application promises it: then a sync whose answer was lost is sent again.</source>
        <translation>רק אם היישום מבטיח זאת: סנכרון שהתשובה עליו אבדה יישלח אז שוב.</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>שליחה אל</translation>
    </message>
    <message>
        <source>Inngest, or your web application's own sync route.</source>
        <translation>אל Inngest, או אל נתיב הסנכרון של יישום האינטרנט שלך.</translation>
    </message>
    <message>
        <source>the space's id, as text</source>
        <translation>מזהה המרחב, כטקסט</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>כניסה באמצעות</translation>
    </message>
    <message>
        <source>The method that the sign-in dialog shows first.</source>
        <translation>השיטה שתיבת הדו-שיח של הכניסה מציגה ראשונה.</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>שירות הכניסה</translation>
    </message>
    <message>
        <source>The issuer's address, as your administrator has it.</source>
        <translation>כתובת המנפיק, כפי שנמסרה ממנהל המערכת.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>מזהה לקוח</translation>
    </message>
    <message>
        <source>What ConfSync is called there. It is no secret.</source>
        <translation>השם של ConfSync בשירות זה. הוא אינו סודי.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>הרשאות</translation>
    </message>
    <message>
        <source>Leave this as it is unless your administrator says so.</source>
        <translation>יש להשאיר כפי שהוא, אלא אם כן מנהל המערכת הורה אחרת.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>אתר</translation>
    </message>
    <message>
        <source>Such as https://example.atlassian.net/wiki.</source>
        <translation>למשל ⁦https://example.atlassian.net/wiki⁩.</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>מרחבים</translation>
    </message>
    <message>
        <source>a list of tables with id, key, name and enabled</source>
        <translation>רשימה של טבלאות עם id,‏ key,‏ name ו-enabled</translation>
    </message>
    <message>
        <source>Automatic sync</source>
        <translation>סנכרון אוטומטי</translation>
    </message>
    <message>
        <source>Counted from the end of the last sync.</source>
        <translation>נספר מסיום הסנכרון האחרון.</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>גם בשעות</translation>
    </message>
    <message>
        <source>Times of the day, such as 09:00, 18:00.</source>
        <translation>שעות ביממה, למשל 09:00, 18:00.</translation>
    </message>
    <message>
        <source>a list of times such as "09:00"</source>
        <translation>רשימת שעות כגון "09:00"</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>בימים אלה</translation>
    </message>
    <message>
        <source>at least one of "mon", "tue", "wed", "thu", "fri", "sat", "sun"</source>
        <translation>לפחות אחד מתוך "mon", "tue", "wed", "thu", "fri", "sat", "sun"</translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation>גם בחיבורים בתשלום לפי נפח</translation>
    </message>
    <message>
        <source>Off: an automatic sync waits there until you are on another network.</source>
        <translation>כבוי: סנכרון אוטומטי ימתין שם עד למעבר לרשת אחרת.</translation>
    </message>
    <message>
        <source>Press these keys to sync Confluence.</source>
        <translation>לחיצה על מקשים אלה מסנכרנת את Confluence.</translation>
    </message>
    <message>
        <source>Remember syncs</source>
        <translation>זכירת סנכרונים</translation>
    </message>
    <message>
        <source>Those that are not finished stay in any case.</source>
        <translation>סנכרונים שלא הסתיימו נשמרים בכל מקרה.</translation>
    </message>
    <message>
        <source>1 to 36500 days</source>
        <translation>1 עד 36500 ימים</translation>
    </message>
    <message>
        <source>Remember at most</source>
        <translation>מספר הסנכרונים המרבי</translation>
    </message>
    <message>
        <source>The newest stay.</source>
        <translation>החדשים ביותר נשמרים.</translation>
    </message>
    <message>
        <source>1 to 1000000 syncs</source>
        <translation>1 עד 1000000 סנכרונים</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>שרת פרוקסי</translation>
    </message>
    <message>
        <source>Choose, or type an address such as http://proxy.example.com:3128.</source>
        <translation>בחרו, או הקלידו כתובת כגון ⁦http://proxy.example.com:3128⁩.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>קובץ תעודות</translation>
    </message>
    <message>
        <source>Your company's certificates (PEM), where the system does not know them.</source>
        <translation>התעודות של החברה שלך (PEM), אם המערכת אינה מכירה אותן.</translation>
    </message>
    <message>
        <source>the path of a file, or nothing</source>
        <translation>נתיב של קובץ, או כלום</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>הפעלה בעת הכניסה למערכת</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>סמל באזור ההודעות</translation>
    </message>
    <message>
        <source>If the icon is hard to see on your panel, choose the panel's colour.</source>
        <translation>אם קשה לראות את הסמל בלוח שלך, אפשר לבחור את צבע הלוח.</translation>
    </message>
    <message>
        <source>Tell me about</source>
        <translation>להודיע לי על</translation>
    </message>
    <message>
        <source>A notification comes for these, while you do something else.</source>
        <translation>על אלה תופיע התראה בזמן שעוסקים בדבר אחר.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Takes effect at once, in all windows.</source>
        <translation>נכנס לתוקף מיד, בכל החלונות.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת נושא</translation>
    </message>
    <message>
        <source>Also tell about you</source>
        <translation>פרטים נוספים שיימסרו עליך</translation>
    </message>
    <message>
        <source>What your organisation's function needs to know of you beyond id, name, email and picture.</source>
        <translation>מה שהפונקציה של הארגון שלך צריכה לדעת עליך מעבר למזהה, לשם, לדוא״ל ולתמונה.</translation>
    </message>
    <message>
        <source>a list of names, such as ["organizationId", "role"]</source>
        <translation>רשימת שמות, כגון ["organizationId", "role"]</translation>
    </message>
    <message>
        <source>Extra settings in the event</source>
        <translation>הגדרות נוספות באירוע</translation>
    </message>
    <message>
        <source>a table of values that JSON can hold</source>
        <translation>טבלת ערכים ש-JSON יכול להכיל</translation>
    </message>
    <message>
        <source>The settings are nested too deeply.</source>
        <translation>ההגדרות מקוננות לעומק רב מדי.</translation>
    </message>
    <message>
        <source>Put fewer tables into each other.</source>
        <translation>יש לקנן פחות טבלאות זו בתוך זו.</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>האם הכוונה הייתה אל {names}?</translation>
    </message>
    <message>
        <source>The keys are: {names}.</source>
        <translation>המפתחות הם: {names}.</translation>
    </message>
    <message>
        <source>There is no setting "{key}".</source>
        <translation>אין הגדרה בשם "{key}".</translation>
    </message>
    <message>
        <source>The setting {key} is null.</source>
        <translation>הערך של ההגדרה {key} הוא null.</translation>
    </message>
    <message>
        <source>A settings file cannot hold that; leave the key out.</source>
        <translation>קובץ הגדרות אינו יכול להכיל ערך כזה; יש להשמיט את המפתח.</translation>
    </message>
    <message>
        <source>The setting {key} is {value}.</source>
        <translation>הערך של ההגדרה {key} הוא {value}.</translation>
    </message>
    <message>
        <source>Allowed is what JSON can hold.</source>
        <translation>מותר רק מה ש־JSON יכול להכיל.</translation>
    </message>
    <message>
        <source>The setting {key} is the date or time {value}.</source>
        <translation>הערך של ההגדרה {key} הוא התאריך או השעה {value}.</translation>
    </message>
    <message>
        <source>JSON knows none; write it as text, between quotes.</source>
        <translation>ב־JSON אין ערכים כאלה; יש לכתוב את הערך כטקסט, בין מירכאות.</translation>
    </message>
    <message>
        <source>A number this large loses digits on its way; write it as text.</source>
        <translation>מספר גדול כל כך מאבד ספרות בדרך; יש לכתוב אותו כטקסט.</translation>
    </message>
    <message>
        <source>The settings hold {character}, which is no character.</source>
        <translation>ההגדרות מכילות את {character}, שאינו תו.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>יש להקליד אותו מחדש.</translation>
    </message>
    <message>
        <source>The settings could not be saved to {path}: {reason}.</source>
        <translation>לא ניתן לשמור את ההגדרות אל {path}: {reason}.</translation>
    </message>
    <message>
        <source>The layout of {path} is too unusual to change it without losing something.</source>
        <translation>המבנה של {path} חריג מכדי לשנות אותו בלי לאבד משהו.</translation>
    </message>
    <message>
        <source>Move it away, and save again.</source>
        <translation>יש להעביר אותו למקום אחר ולשמור שוב.</translation>
    </message>
    <message>
        <source>Changed: {names}.</source>
        <translation>השתנו: {names}.</translation>
    </message>
    <message>
        <source>No setting is another one than before.</source>
        <translation>אף הגדרה לא השתנתה.</translation>
    </message>
    <message>
        <source>Unknown, and left out: {names}.</source>
        <translation>לא מוכרות, והושמטו: {names}.</translation>
    </message>
    <message>
        <source>Set by your organisation, and left as they are: {names}.</source>
        <translation>נקבעו על ידי הארגון שלך, ונותרו כפי שהן: {names}.</translation>
    </message>
    <message>
        <source>{path} is the settings file itself.</source>
        <translation>{path} הוא קובץ ההגדרות עצמו.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>יש לבחור קובץ אחר.</translation>
    </message>
    <message>
        <source>The settings could not be written to {path}: {reason}.</source>
        <translation>לא ניתן לכתוב את ההגדרות אל {path}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>יש לבחור מיקום אחר.</translation>
    </message>
    <message>
        <source>It is no file of settings.</source>
        <translation>זה אינו קובץ הגדרות.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>יש לבחור קובץ אחר.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>הקובץ {path} אינו קיים.</translation>
    </message>
    <message>
        <source>Nothing was imported from {path}. {what}</source>
        <translation>לא יובא דבר מתוך {path}. {what}</translation>
    </message>
    <message>
        <source>The settings of your organisation in {path} are wrong. {sentence}</source>
        <translation>ההגדרות של הארגון שלך בקובץ {path} שגויות. {sentence}</translation>
    </message>
    <message>
        <source>Tell your administrator; until then, ConfSync goes by what it knew before.</source>
        <translation>יש לעדכן את מנהל המערכת; עד אז ConfSync פועל לפי מה שהיה ידוע לו קודם.</translation>
    </message>
    <message>
        <source>The setting {key} is set by your organisation.</source>
        <translation>ההגדרה {key} נקבעה על ידי הארגון שלך.</translation>
    </message>
    <message>
        <source>Ask your administrator to change it.</source>
        <translation>אפשר לבקש ממנהל המערכת לשנות אותה.</translation>
    </message>
    <message>
        <source>The table [locked] needs keys = ["network.proxy", …], a list of settings.</source>
        <translation>בטבלה [locked] נדרש keys = ["network.proxy", …], כלומר רשימה של הגדרות.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a settings file.</source>
        <translation>{path} הוא תיקייה ולא קובץ הגדרות.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>יש להעביר אותו למקום אחר.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {reason}.</source>
        <translation>לא ניתן לקרוא את קובץ ההגדרות {path}: {reason}.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>יש לבדוק את הרשאות הגישה אליו.</translation>
    </message>
    <message>
        <source>The settings file {path} is not UTF-8 text.</source>
        <translation>קובץ ההגדרות {path} אינו טקסט בקידוד UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>יש לשמור אותו בקידוד UTF-8.</translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML: {error}.</source>
        <translation>קובץ ההגדרות {path} אינו TOML תקין: {error}.</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>יש לתקן את השורה הזאת.</translation>
    </message>
    <message>
        <source>your web application</source>
        <translation>יישום האינטרנט שלך</translation>
    </message>
    <message>
        <source>Automatic sync is paused</source>
        <translation>הסנכרון האוטומטי מושהה</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>בהמתנה לשליחה</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>לא בוצעה כניסה</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>בשליחה…</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>מתבצע סנכרון…</translation>
    </message>
    <message>
        <source>The last sync failed</source>
        <translation>הסנכרון האחרון נכשל</translation>
    </message>
    <message>
        <source>The answer to the last sync was lost</source>
        <translation>התשובה לסנכרון האחרון אבדה</translation>
    </message>
    <message>
        <source>The last sync was cancelled</source>
        <translation>הסנכרון האחרון בוטל</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מתבצע ביטול…</translation>
    </message>
    <message>
        <source>Not set up yet</source>
        <translation>עדיין לא הוגדר</translation>
    </message>
    <message>
        <source>Ready: never synced yet</source>
        <translation>מוכן: עדיין לא בוצע סנכרון</translation>
    </message>
    <message>
        <source>Sign in to sync Confluence.</source>
        <translation>כדי לסנכרן את Confluence יש לבצע כניסה.</translation>
    </message>
    <message>
        <source>Choose what to sync, and where to send it.</source>
        <translation>יש לבחור מה לסנכרן ולאן לשלוח.</translation>
    </message>
    <message>
        <source>keys are in memory only</source>
        <translation>המפתחות נמצאים בזיכרון בלבד</translation>
    </message>
    <message>
        <source>accepted {when}</source>
        <translation>התקבל {when}</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation>נמשך {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n syncs wait until {name} signs in again.</source>
        <translation><numerusform>סנכרון אחד ממתין לכניסה מחדש של {name}.</numerusform><numerusform>%n סנכרונים ממתינים לכניסה מחדש של {name}.</numerusform></translation>
    </message>
    <message>
        <source>Last synced {when}</source>
        <translation>סנכרון אחרון: {when}</translation>
    </message>
    <message>
        <source>Last accepted {when}</source>
        <translation>התקבל לאחרונה: {when}</translation>
    </message>
    <message>
        <source>Next automatic sync {time}</source>
        <translation>הסנכרון האוטומטי הבא {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation><numerusform>לפני יום</numerusform><numerusform>לפני %n ימים</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation><numerusform>לפני שעה</numerusform><numerusform>לפני %n שעות</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation><numerusform>לפני דקה</numerusform><numerusform>לפני %n דקות</numerusform></translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ממש עכשיו</translation>
    </message>
    <message>
        <source>Automatic sync is paused until {when}</source>
        <translation>הסנכרון האוטומטי מושהה עד {when}</translation>
    </message>
    <message>
        <source>Automatic sync waits for a connection that is not metered</source>
        <translation>הסנכרון האוטומטי ממתין לחיבור רשת שאינו בתשלום לפי שימוש</translation>
    </message>
    <message>
        <source>Next automatic sync: {when}</source>
        <translation>הסנכרון האוטומטי הבא: {when}</translation>
    </message>
    <message>
        <source>Automatic sync is on</source>
        <translation>הסנכרון האוטומטי פעיל</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>אתמול ב־{time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>היום ב־{time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>מחר ב־{time}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>יום שני</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>יום שלישי</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>יום רביעי</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>יום חמישי</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>יום שישי</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>יום שבת</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>יום ראשון</translation>
    </message>
    <message>
        <source>Waiting to send…</source>
        <translation>בהמתנה לשליחה…</translation>
    </message>
    <message>
        <source>Accepted. Waiting for the run…</source>
        <translation>התקבל. בהמתנה להרצה…</translation>
    </message>
    <message>
        <source>under {seconds} s</source>
        <translation>פחות מ־{seconds} שנ׳</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} שנ׳</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} שע׳ {minutes} דק׳</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} דק׳ {seconds} שנ׳</translation>
    </message>
    <message>
        <source>{done} of {total} runs done</source>
        <translation>הסתיימו {done} מתוך {total} הרצות</translation>
    </message>
    <message>
        <source>step {number}: {name}</source>
        <translation>שלב {number}: {name}</translation>
    </message>
    <message>
        <source>in a few seconds</source>
        <translation>בעוד כמה שניות</translation>
    </message>
    <message numerus="yes">
        <source>in about %n seconds</source>
        <translation><numerusform>בעוד כשנייה</numerusform><numerusform>בעוד כ־%n שניות</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in about %n minutes</source>
        <translation><numerusform>בעוד כדקה</numerusform><numerusform>בעוד כ־%n דקות</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in about %n hours</source>
        <translation><numerusform>בעוד כשעה</numerusform><numerusform>בעוד כ־%n שעות</numerusform></translation>
    </message>
    <message>
        <source>Keyring locked</source>
        <translation>מחזיק המפתחות נעול</translation>
    </message>
    <message>
        <source>Waiting for your keyring</source>
        <translation>בהמתנה למחזיק המפתחות שלך</translation>
    </message>
    <message>
        <source>Keyring not available</source>
        <translation>מחזיק המפתחות אינו זמין</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>עדיין לא נשלח</translation>
    </message>
    <message>
        <source>Waiting to send. Next attempt {when}</source>
        <translation>בהמתנה לשליחה. הניסיון הבא: {when}</translation>
    </message>
    <message>
        <source>ConfSync needs your help</source>
        <translation>נדרשת עזרתך ב־ConfSync</translation>
    </message>
    <message>
        <source>Synced {when}</source>
        <translation>סונכרן {when}</translation>
    </message>
    <message>
        <source>Accepted by {destination} {when}</source>
        <translation>התקבל על ידי {destination} {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n spaces</source>
        <translation><numerusform>מרחב אחד</numerusform><numerusform>%n מרחבים</numerusform></translation>
    </message>
    <message>
        <source>{spaces} → {destination}</source>
        <translation>{spaces} ← {destination}</translation>
    </message>
    <message numerus="yes">
        <source>%n syncs waiting</source>
        <translation><numerusform>סנכרון אחד ממתין</numerusform><numerusform>%n סנכרונים ממתינים</numerusform></translation>
    </message>
    <message>
        <source>This is a demonstration. Inngest and Confluence are played by this computer, and nothing is kept.</source>
        <translation>זוהי הדגמה. המחשב הזה ממלא את תפקידם של Inngest ו-Confluence, ודבר אינו נשמר.</translation>
    </message>
    <message>
        <source>The LaunchAgent could not be read or changed: {reason}.</source>
        <translation>לא ניתן לקרוא או לשנות את ה־LaunchAgent: {reason}.</translation>
    </message>
    <message>
        <source>Check the folder Library/LaunchAgents.</source>
        <translation>יש לבדוק את התיקייה Library/LaunchAgents.</translation>
    </message>
    <message>
        <source>Allow ConfSync to start at login in your desktop's own settings for applications.</source>
        <translation>יש לאפשר ל־ConfSync לפעול עם הכניסה למערכת, בהגדרות היישומים של שולחן העבודה עצמו.</translation>
    </message>
    <message>
        <source>Your desktop did not answer ({kind}).</source>
        <translation>שולחן העבודה לא השיב ({kind}).</translation>
    </message>
    <message>
        <source>Your desktop did not allow it.</source>
        <translation>שולחן העבודה לא אפשר זאת.</translation>
    </message>
    <message>
        <source>ConfSync waits in the tray for you to press Sync Confluence.</source>
        <translation>‏ConfSync ממתין באזור ההודעות ללחיצה על "סנכרון Confluence".</translation>
    </message>
    <message>
        <source>With CONFSYNC_HOME, ConfSync cannot start at login on Windows.</source>
        <translation>כאשר CONFSYNC_HOME מוגדר, ConfSync אינו יכול לפעול עם הכניסה ל־Windows.</translation>
    </message>
    <message>
        <source>Make a task for it.</source>
        <translation>יש ליצור עבורו משימה מתוזמנת.</translation>
    </message>
    <message>
        <source>Windows did not let ConfSync change what starts at login: {reason}.</source>
        <translation>‏Windows לא אפשר ל־ConfSync לשנות את מה שמופעל עם הכניסה: {reason}.</translation>
    </message>
    <message>
        <source>Look at Settings → Apps → Startup.</source>
        <translation>יש לבדוק תחת הגדרות ← אפליקציות ← הפעלה.</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>זה אינו טקסט</translation>
    </message>
    <message>
        <source>The autostart entry could not be read or changed: {reason}.</source>
        <translation>לא ניתן לקרוא או לשנות את רשומת ההפעלה האוטומטית: {reason}.</translation>
    </message>
    <message>
        <source>Check the folder autostart in your configuration folder, then try again.</source>
        <translation>יש לבדוק את התיקייה autostart בתיקיית התצורה שלך, ולנסות שוב.</translation>
    </message>
    <message>
        <source>Install gnome-keyring, KWallet or KeePassXC (with its Secret Service on), start it, then try again.</source>
        <translation>יש להתקין את gnome-keyring,‏ KWallet או KeePassXC (כשה־Secret Service שלו פעיל), להפעיל ולנסות שוב.</translation>
    </message>
    <message>
        <source>Open Keychain Access, check that there is a login keychain, then try again.</source>
        <translation>יש לפתוח את Keychain Access, לוודא שקיים מחזיק מפתחות בשם login, ולנסות שוב.</translation>
    </message>
    <message>
        <source>Check that the Windows service Credential Manager runs, then try again.</source>
        <translation>יש לוודא ששירות Credential Manager של Windows פועל, ולנסות שוב.</translation>
    </message>
    <message>
        <source>Install a keyring for this system, then try again.</source>
        <translation>יש להתקין מחזיק מפתחות למערכת הזאת, ולנסות שוב.</translation>
    </message>
    <message>
        <source>No keyring was found on this computer.</source>
        <translation>לא נמצא מחזיק מפתחות במחשב זה.</translation>
    </message>
    <message>
        <source>The only keyring found ({backend}) does not protect what it holds, so ConfSync does not use it.</source>
        <translation>מחזיק המפתחות היחיד שנמצא ({backend}) אינו מגן על תוכנו, ולכן ConfSync אינו משתמש בו.</translation>
    </message>
    <message>
        <source>The keyring chosen for Python programs cannot be loaded.</source>
        <translation>לא ניתן לטעון את מחזיק המפתחות שנבחר עבור תוכניות Python.</translation>
    </message>
    <message>
        <source>Correct the environment variable PYTHON_KEYRING_BACKEND or the file keyringrc.cfg, or remove them.</source>
        <translation>יש לתקן את משתנה הסביבה PYTHON_KEYRING_BACKEND או את הקובץ keyringrc.cfg, או להסיר אותם.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>מחזיק המפתחות נעול.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>יש לבטל את נעילתו ולנסות שוב.</translation>
    </message>
    <message>
        <source>The keyring is not set up yet.</source>
        <translation>מחזיק המפתחות עדיין לא הוגדר.</translation>
    </message>
    <message>
        <source>Unlock it to choose a password for it.</source>
        <translation>יש לבטל את נעילתו כדי לבחור לו סיסמה.</translation>
    </message>
    <message>
        <source>The keyring's password prompt was closed.</source>
        <translation>בקשת הסיסמה של מחזיק המפתחות נסגרה.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again.</source>
        <translation>יש לבטל את נעילת מחזיק המפתחות ולנסות שוב.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>מחזיק המפתחות אינו משיב.</translation>
    </message>
    <message>
        <source>It may still be starting: try again in a moment, or sign in to the desktop again.</source>
        <translation>ייתכן שהוא עדיין בתהליך הפעלה: אפשר לנסות שוב בעוד רגע, או להיכנס מחדש לשולחן העבודה.</translation>
    </message>
    <message>
        <source>The keyring was asked, and there came no answer.</source>
        <translation>נשלחה פנייה למחזיק המפתחות ולא התקבלה תשובה.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, quit ConfSync and start it again.</source>
        <translation>יש לנסות שוב; אם המצב נמשך, יש לצאת מ־ConfSync ולהפעיל אותו מחדש.</translation>
    </message>
    <message>
        <source>The value is too long for this computer's keyring.</source>
        <translation>הערך ארוך מדי עבור מחזיק המפתחות של מחשב זה.</translation>
    </message>
    <message>
        <source>Use a shorter key or token.</source>
        <translation>יש להשתמש במפתח או באסימון קצר יותר.</translation>
    </message>
    <message>
        <source>The value holds characters that no keyring can store.</source>
        <translation>הערך מכיל תווים שאף מחזיק מפתחות אינו יכול לאחסן.</translation>
    </message>
    <message>
        <source>Copy it again, without anything around it.</source>
        <translation>יש להעתיק אותו שוב, בלי שום דבר מסביבו.</translation>
    </message>
    <message>
        <source>The keyring ({backend}) did not keep what was stored.</source>
        <translation>מחזיק המפתחות ({backend}) לא שמר את מה שאוחסן בו.</translation>
    </message>
    <message>
        <source>Check the keyring's own program, then try again.</source>
        <translation>יש לבדוק בתוכנה של מחזיק המפתחות עצמו, ולנסות שוב.</translation>
    </message>
    <message>
        <source>The keyring ({backend}) failed with {kind}.</source>
        <translation>מחזיק המפתחות ({backend}) נכשל עם השגיאה {kind}.</translation>
    </message>
    <message>
        <source>Open the keyring's own program, then try again.</source>
        <translation>יש לפתוח את התוכנה של מחזיק המפתחות עצמו, ולנסות שוב.</translation>
    </message>
    <message>
        <source>macOS has no key for {keys}.</source>
        <translation>ב-macOS אין מקש עבור {keys}.</translation>
    </message>
    <message>
        <source>Choose other keys.</source>
        <translation>יש לבחור מקשים אחרים.</translation>
    </message>
    <message>
        <source>macOS does not give ConfSync these keys.</source>
        <translation>‏macOS לא נותן ל-ConfSync את המקשים האלה.</translation>
    </message>
    <message>
        <source>ConfSync could not be added to the applications menu</source>
        <translation>לא ניתן להוסיף את ConfSync לתפריט היישומים</translation>
    </message>
    <message>
        <source>ConfSync could not be removed from the applications menu</source>
        <translation>לא ניתן להסיר את ConfSync מתפריט היישומים</translation>
    </message>
    <message>
        <source>ConfSync's entry in the applications menu could not be read</source>
        <translation>לא ניתן לקרוא את הרשומה של ConfSync בתפריט היישומים</translation>
    </message>
    <message>
        <source>Only desktops on Linux need this.</source>
        <translation>הדבר נחוץ רק בשולחנות עבודה של Linux.</translation>
    </message>
    <message>
        <source>Pin ConfSync to the taskbar or the Dock instead.</source>
        <translation>במקום זאת, אפשר להצמיד את ConfSync לשורת המשימות או ל־Dock.</translation>
    </message>
    <message>
        <source>{what}: {reason}.</source>
        <translation>{what}: {reason}.</translation>
    </message>
    <message>
        <source>Try again to be asked anew.</source>
        <translation>יש לנסות שוב כדי לקבל את השאלה מחדש.</translation>
    </message>
    <message>
        <source>The desktop's portal refused ({error}).</source>
        <translation>הפורטל של שולחן העבודה סירב ({error}).</translation>
    </message>
    <message>
        <source>The desktop's portal has ended.</source>
        <translation>הפורטל של שולחן העבודה הפסיק לפעול.</translation>
    </message>
    <message>
        <source>ConfSync goes on by itself when it is there again.</source>
        <translation>‏ConfSync ימשיך מעצמו כשהוא יחזור לפעול.</translation>
    </message>
    <message>
        <source>The desktop's question was not answered with yes.</source>
        <translation>השאלה של שולחן העבודה לא נענתה בחיוב.</translation>
    </message>
    <message>
        <source>The desktop did not grant it, without a reason.</source>
        <translation>שולחן העבודה לא אישר זאת, ולא ציין סיבה.</translation>
    </message>
    <message>
        <source>The desktop's portal does not answer.</source>
        <translation>הפורטל של שולחן העבודה אינו משיב.</translation>
    </message>
    <message>
        <source>Bind `confsync sync` to keys in the system's keyboard settings.</source>
        <translation>אפשר לקשר את `confsync sync` למקשים בהגדרות המקלדת של המערכת.</translation>
    </message>
    <message>
        <source>The desktop was not allowed to give ConfSync a shortcut.</source>
        <translation>שולחן העבודה לא קיבל אישור להקצות ל־ConfSync קיצור מקשים.</translation>
    </message>
    <message>
        <source>This desktop has no portal (xdg-desktop-portal) for shortcuts.</source>
        <translation>בשולחן עבודה זה אין פורטל (xdg-desktop-portal) לקיצורי מקשים.</translation>
    </message>
    <message>
        <source>This desktop's portal gives programs no system-wide shortcuts.</source>
        <translation>הפורטל של שולחן עבודה זה אינו מקצה לתוכניות קיצורי מקשים כלל־מערכתיים.</translation>
    </message>
    <message>
        <source>This desktop gives shortcuts only to programs of its applications menu.</source>
        <translation>שולחן עבודה זה מקצה קיצורי מקשים רק לתוכניות שבתפריט היישומים שלו.</translation>
    </message>
    <message>
        <source>Add ConfSync there (settings, page General, or `confsync integrate`), then try again.</source>
        <translation>יש להוסיף אליו את ConfSync (בהגדרות, בעמוד "כללי", או באמצעות `confsync integrate`), ולנסות שוב.</translation>
    </message>
    <message>
        <source>The desktop has taken the shortcut back.</source>
        <translation>שולחן העבודה ביטל את הקצאת קיצור המקשים.</translation>
    </message>
    <message>
        <source>Try again to ask for it anew.</source>
        <translation>יש לנסות שוב כדי לבקש אותו מחדש.</translation>
    </message>
    <message>
        <source>The session bus no longer tells ConfSync of the keys.</source>
        <translation>אפיק ההודעות של שולחן העבודה (session bus) אינו מודיע עוד ל־ConfSync על לחיצות המקשים.</translation>
    </message>
    <message>
        <source>Try again; if that does not help, log in anew.</source>
        <translation>יש לנסות שוב; אם זה לא עוזר, יש להיכנס מחדש למערכת.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}.</source>
        <translation>לא ניתן להשתמש בתיקייה {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The folder {step} was made by somebody else or is open to everybody, so ConfSync does not use it.</source>
        <translation>התיקייה {step} נוצרה על ידי מישהו אחר או פתוחה לכולם, ולכן ConfSync אינו משתמש בה.</translation>
    </message>
    <message>
        <source>Remove that folder, or set the environment variable CONFSYNC_HOME to a folder of your own.</source>
        <translation>יש להסיר את התיקייה, או להגדיר במשתנה הסביבה CONFSYNC_HOME תיקייה משלך.</translation>
    </message>
    <message>
        <source>it is more than one combination of keys</source>
        <translation>זה יותר מצירוף מקשים אחד</translation>
    </message>
    <message>
        <source>this key cannot be asked for</source>
        <translation>לא ניתן לבקש את המקש הזה</translation>
    </message>
    <message>
        <source>without Ctrl, Alt or Meta, all other programs would lose this key</source>
        <translation>ללא Ctrl,‏ Alt או Meta, המקש הזה לא יהיה זמין עוד לכל שאר התוכניות</translation>
    </message>
    <message>
        <source>{shown} cannot be a system-wide shortcut: {reason}.</source>
        <translation>{shown} אינו יכול לשמש קיצור מקשים כלל־מערכתי: {reason}.</translation>
    </message>
    <message>
        <source>Choose one key together with Ctrl, Alt or Meta.</source>
        <translation>יש לבחור מקש אחד בצירוף Ctrl,‏ Alt או Meta.</translation>
    </message>
    <message>
        <source>There is no tray on this desktop, so ConfSync shows its window instead of an icon.</source>
        <translation>בשולחן עבודה זה אין אזור הודעות, ולכן ConfSync מציג את החלון שלו במקום סמל.</translation>
    </message>
    <message>
        <source>Install the GNOME extension "AppIndicator and KStatusNotifierItem Support", then log in again.</source>
        <translation>יש להתקין את הרחבת GNOME בשם "AppIndicator and KStatusNotifierItem Support", ולהיכנס מחדש למערכת.</translation>
    </message>
    <message>
        <source>Install the indicator for Ayatana AppIndicators (wingpanel-indicator-ayatana), then log in again.</source>
        <translation>יש להתקין את המחוון עבור Ayatana AppIndicators ‏(wingpanel-indicator-ayatana), ולהיכנס מחדש למערכת.</translation>
    </message>
    <message>
        <source>Add the widget System Tray to a panel.</source>
        <translation>יש להוסיף ללוח את הווידג׳ט System Tray.</translation>
    </message>
    <message>
        <source>Add the item Status Tray Plugin to the panel.</source>
        <translation>יש להוסיף ללוח את הפריט Status Tray Plugin.</translation>
    </message>
    <message>
        <source>Add the widget Status Notifier Plugin to the panel.</source>
        <translation>יש להוסיף ללוח את הווידג׳ט Status Notifier Plugin.</translation>
    </message>
    <message>
        <source>Add Notification Area to the panel.</source>
        <translation>יש להוסיף ללוח את Notification Area.</translation>
    </message>
    <message>
        <source>Add the applet System Tray to the panel.</source>
        <translation>יש להוסיף ללוח את היישומון System Tray.</translation>
    </message>
    <message>
        <source>Run waybar with its module "tray", or a swaybar that has a tray.</source>
        <translation>יש להפעיל את waybar עם המודול "tray", או swaybar שיש בו אזור הודעות.</translation>
    </message>
    <message>
        <source>Run waybar with its module "tray".</source>
        <translation>יש להפעיל את waybar עם המודול "tray".</translation>
    </message>
    <message>
        <source>Let i3bar show its tray (tray_output in i3's configuration).</source>
        <translation>יש להגדיר ש־i3bar יציג את אזור ההודעות שלו (tray_output בתצורה של i3).</translation>
    </message>
    <message>
        <source>Run a panel with a tray, such as the one of your desktop, or waybar, or trayer.</source>
        <translation>יש להפעיל לוח שיש בו אזור הודעות, כגון הלוח של שולחן העבודה,‏ waybar או trayer.</translation>
    </message>
    <message>
        <source>{keys} cannot be pressed on the present keyboard layout.</source>
        <translation>לא ניתן ללחוץ על {keys} בפריסת המקלדת הנוכחית.</translation>
    </message>
    <message>
        <source>Choose keys that this keyboard has, or the other layout.</source>
        <translation>יש לבחור מקשים שקיימים במקלדת זו, או לעבור לפריסה האחרת.</translation>
    </message>
    <message>
        <source>Another program has taken {keys}.</source>
        <translation>תוכנית אחרת תפסה את {keys}.</translation>
    </message>
    <message>
        <source>Choose other keys, or give them free there and try again.</source>
        <translation>יש לבחור מקשים אחרים, או לשחרר אותם שם ולנסות שוב.</translation>
    </message>
    <message>
        <source>Windows does not give ConfSync these keys.</source>
        <translation>‏Windows אינו מקצה ל־ConfSync את המקשים האלה.</translation>
    </message>
    <message>
        <source>The X server no longer tells ConfSync of the keys.</source>
        <translation>שרת X אינו מודיע עוד ל־ConfSync על לחיצות המקשים.</translation>
    </message>
    <message>
        <source>Try again; if that does not help, start ConfSync anew.</source>
        <translation>יש לנסות שוב; אם זה לא עוזר, יש להפעיל מחדש את ConfSync.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>תוקף הכניסה שלך פג.</translation>
    </message>
    <message>
        <source>Sign in again. Syncs that wait go out after that.</source>
        <translation>יש לבצע כניסה מחדש. הסנכרונים הממתינים יישלחו לאחר מכן.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>יש לנסות שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>The list of spaces at {place} goes on at another server, which ConfSync does not follow.</source>
        <translation>רשימת המרחבים של {place} ממשיכה בשרת אחר, ו־ConfSync אינו ממשיך אליו.</translation>
    </message>
    <message>
        <source>Check the site's address.</source>
        <translation>יש לבדוק את כתובת האתר.</translation>
    </message>
    <message>
        <source>email address and API token</source>
        <translation>כתובת דוא"ל ואסימון API</translation>
    </message>
    <message>
        <source>Check that the email is that of your Atlassian account, and that the token is whole and has not expired. A password does not work here.</source>
        <translation>יש לוודא שכתובת הדוא"ל היא זו של חשבון Atlassian שלך, ושהאסימון שלם ותוקפו לא פג. לא ניתן להשתמש כאן בסיסמה.</translation>
    </message>
    <message>
        <source>personal access token</source>
        <translation>אסימון גישה אישי</translation>
    </message>
    <message>
        <source>Check that it is whole, has not expired, and was made on this very site. A password does not work here.</source>
        <translation>יש לוודא שהוא שלם, שתוקפו לא פג, ושהוא נוצר באתר הזה עצמו. לא ניתן להשתמש כאן בסיסמה.</translation>
    </message>
    <message>
        <source>{place} answered with a web page instead of data, as a sign-in page does.</source>
        <translation>{place} השיב בדף אינטרנט במקום בנתונים, כפי שעושה דף כניסה.</translation>
    </message>
    <message>
        <source>Check the address. If your company signs in centrally, ask whether a {method} may be used.</source>
        <translation>יש לבדוק את הכתובת. אם הכניסה בחברה שלך מרכזית, כדאי לברר אם מותר להשתמש באמצעי הכניסה הזה ({method}).</translation>
    </message>
    <message>
        <source>What answers at {place} does not speak as Confluence does.</source>
        <translation>מה שמשיב בכתובת {place} אינו מתנהג כמו Confluence.</translation>
    </message>
    <message>
        <source>{place} sends requests on to {target}. ConfSync does not follow, so that your token stays here.</source>
        <translation>{place} מפנה את הבקשות אל {target}. ConfSync אינו ממשיך לשם, כדי שהאסימון שלך יישאר כאן.</translation>
    </message>
    <message>
        <source>If {target} is your site, sign in with that address. Otherwise open a web browser: the network may want you to sign in.</source>
        <translation>אם {target} הוא האתר שלך, יש לבצע כניסה עם הכתובת הזאת. אחרת, יש לפתוח דפדפן: ייתכן שהרשת דורשת כניסה.</translation>
    </message>
    <message>
        <source>{place} asks to sign in on a web page.</source>
        <translation>{place} מבקש לבצע כניסה בדף אינטרנט.</translation>
    </message>
    <message>
        <source>Check the address and the {method}.</source>
        <translation>יש לבדוק את הכתובת ואת פרטי הכניסה ({method}).</translation>
    </message>
    <message>
        <source>The API token lacks the scope "{scope}".</source>
        <translation>לאסימון ה־API חסרה ההרשאה "{scope}".</translation>
    </message>
    <message>
        <source>Make a new API token with this scope, or one without scopes.</source>
        <translation>יש ליצור אסימון API חדש עם ההרשאה הזאת, או אסימון ללא הרשאות מוגדרות.</translation>
    </message>
    <message>
        <source>{place} wants you to solve a CAPTCHA before it takes another sign-in.</source>
        <translation>{place} דורש לפתור CAPTCHA לפני שיקבל כניסה נוספת.</translation>
    </message>
    <message>
        <source>Sign in to Confluence in a web browser once, then try again.</source>
        <translation>יש להיכנס פעם אחת אל Confluence בדפדפן, ולנסות שוב.</translation>
    </message>
    <message>
        <source>{place} does not accept the {method}.</source>
        <translation>{place} אינו מקבל את פרטי הכניסה ({method}).</translation>
    </message>
    <message>
        <source>{place} does not let this account use Confluence.</source>
        <translation>{place} אינו מאפשר לחשבון זה להשתמש ב־Confluence.</translation>
    </message>
    <message>
        <source>Ask the site's administrator for access.</source>
        <translation>אפשר לבקש גישה ממנהל האתר.</translation>
    </message>
    <message>
        <source>There is no Confluence at {place}.</source>
        <translation>אין Confluence בכתובת {place}.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation><numerusform>שנייה אחת</numerusform><numerusform>%n שניות</numerusform></translation>
    </message>
    <message>
        <source>a while</source>
        <translation>זמן מה</translation>
    </message>
    <message>
        <source>{place} gets too many requests and asks to wait {pause}.</source>
        <translation>{place} מקבל בקשות רבות מדי ומבקש להמתין {pause}.</translation>
    </message>
    <message>
        <source>Try again then.</source>
        <translation>יש לנסות שוב לאחר מכן.</translation>
    </message>
    <message>
        <source>{place} is under maintenance or overloaded.</source>
        <translation>{place} נמצא בתחזוקה או בעומס יתר.</translation>
    </message>
    <message>
        <source>{place} has a fault of its own ({status}).</source>
        <translation>אירעה תקלה פנימית אצל {place} ({status}).</translation>
    </message>
    <message>
        <source>{place} took the request, but for nobody in particular: you are not signed in there.</source>
        <translation>{place} קיבל את הבקשה, אך כבקשה אנונימית: לא בוצעה שם כניסה.</translation>
    </message>
    <message>
        <source>Check the {method}.</source>
        <translation>יש לבדוק את פרטי הכניסה ({method}).</translation>
    </message>
    <message>
        <source>The list of spaces at {place} does not end.</source>
        <translation>רשימת המרחבים של {place} אינה מסתיימת.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>הלוך ושוב</translation>
    </message>
    <message>
        <source>{ms} ms there and back, which is slow.</source>
        <translation>{ms} מ״ש הלוך ושוב; זה איטי.</translation>
    </message>
    <message>
        <source>{ms} ms there and back.</source>
        <translation>{ms} מ״ש הלוך ושוב.</translation>
    </message>
    <message>
        <source>{ms} ms there and back. This computer's clock is {seconds} s ahead of the server's, which ConfSync allows for. Check this computer's date and time.</source>
        <translation>{ms} מ״ש הלוך ושוב. שעון המחשב מקדים את שעון השרת ב-{seconds} שניות, ו-ConfSync מתחשב בכך. כדאי לבדוק את התאריך והשעה במחשב.</translation>
    </message>
    <message>
        <source>{ms} ms there and back. This computer's clock is {seconds} s behind the server's, which ConfSync allows for. Check this computer's date and time.</source>
        <translation>{ms} מ״ש הלוך ושוב. שעון המחשב מפגר אחרי שעון השרת ב-{seconds} שניות, ו-ConfSync מתחשב בכך. כדאי לבדוק את התאריך והשעה במחשב.</translation>
    </message>
    <message>
        <source>{place} is well-formed.</source>
        <translation>הכתובת {place} תקינה.</translation>
    </message>
    <message>
        <source>{place} is on this computer.</source>
        <translation>{place} נמצא במחשב הזה.</translation>
    </message>
    <message>
        <source>{place} is well-formed. The proxy looks up where it is.</source>
        <translation>הכתובת {place} תקינה. שרת הפרוקסי מאתר אותה.</translation>
    </message>
    <message>
        <source>{place} was found at {ip}.</source>
        <translation>{place} נמצא בכתובת {ip}.</translation>
    </message>
    <message>
        <source>{proxy} lets this through. The system names it.</source>
        <translation>{proxy} מעביר זאת. הוא מוגדר במערכת.</translation>
    </message>
    <message>
        <source>{proxy} lets this through, as you have set it.</source>
        <translation>{proxy} מעביר זאת, כפי שהוגדר.</translation>
    </message>
    <message>
        <source>Secure connection</source>
        <translation>חיבור מאובטח</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>חיבור</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>שרת</translation>
    </message>
    <message>
        <source>None: this computer is reached directly.</source>
        <translation>ללא: הגישה למחשב הזה ישירה.</translation>
    </message>
    <message>
        <source>None, as you have set it.</source>
        <translation>ללא, כפי שהוגדר.</translation>
    </message>
    <message>
        <source>None: the system names none for this address.</source>
        <translation>ללא: במערכת לא מוגדר שרת לכתובת הזאת.</translation>
    </message>
    <message>
        <source>Open. Within this computer it need not be encrypted.</source>
        <translation>פתוח. בתוך המחשב הזה אין צורך בהצפנה.</translation>
    </message>
    <message>
        <source>Not encrypted: on the way everybody can read what is sent, the key as well. Use https:// if the server knows it.</source>
        <translation>לא מוצפן: בדרך כל אחד יכול לקרוא את מה שנשלח, גם את המפתח. יש להשתמש ב-https:// אם השרת תומך בכך.</translation>
    </message>
    <message>
        <source>The certificate is trusted.</source>
        <translation>התעודה מהימנה.</translation>
    </message>
    <message>
        <source>The certificate, issued by {issuer}, ends on {date}. It must be renewed.</source>
        <translation>תוקף התעודה שהונפקה על ידי {issuer} מסתיים ב-{date}. יש לחדש אותה.</translation>
    </message>
    <message>
        <source>The certificate is trusted: issued by {issuer}, valid until {date}.</source>
        <translation>התעודה מהימנה: הונפקה על ידי {issuer}, בתוקף עד {date}.</translation>
    </message>
    <message>
        <source>ConfSync tries again by itself.</source>
        <translation>‏ConfSync ינסה שוב מעצמו.</translation>
    </message>
    <message>
        <source>Signing in needs other details than these: {error}.</source>
        <translation>לכניסה נדרשים פרטים אחרים: {error}.</translation>
    </message>
    <message>
        <source>ConfSync was interrupted while sending, and the answer is lost.</source>
        <translation>פעולת ConfSync נקטעה בזמן השליחה, והתשובה אבדה.</translation>
    </message>
    <message>
        <source>The sync may be running. Check in your application, or sync again.</source>
        <translation>ייתכן שהסנכרון פועל. אפשר לבדוק ביישום שלך, או לסנכרן שוב.</translation>
    </message>
    <message>
        <source>The certificate file "{file}" (the setting network.ca_file) is not a file of PEM certificates.</source>
        <translation>קובץ התעודות "{file}" (ההגדרה network.ca_file) אינו קובץ של תעודות PEM.</translation>
    </message>
    <message>
        <source>The certificate file "{file}" (the setting network.ca_file) cannot be read.</source>
        <translation>לא ניתן לקרוא את קובץ התעודות "{file}" (ההגדרה network.ca_file).</translation>
    </message>
    <message>
        <source>Choose your company's certificate file, or leave the setting empty.</source>
        <translation>יש לבחור את קובץ התעודות של החברה שלך, או להשאיר את ההגדרה ריקה.</translation>
    </message>
    <message>
        <source>The system's proxy is a SOCKS proxy, which ConfSync cannot use.</source>
        <translation>שרת הפרוקסי של המערכת הוא מסוג SOCKS, ו־ConfSync אינו יכול להשתמש בו.</translation>
    </message>
    <message>
        <source>Name an HTTP proxy, or none.</source>
        <translation>יש לציין שרת פרוקסי מסוג HTTP, או לא לציין כלל.</translation>
    </message>
    <message>
        <source>The address of the proxy is malformed.</source>
        <translation>כתובת שרת הפרוקסי שגויה.</translation>
    </message>
    <message>
        <source>Check the network connection and the proxy setting.</source>
        <translation>יש לבדוק את חיבור הרשת ואת הגדרת שרת הפרוקסי.</translation>
    </message>
    <message>
        <source>The proxy {text} cannot be reached.</source>
        <translation>לא ניתן לגשת אל שרת הפרוקסי {text}.</translation>
    </message>
    <message>
        <source>The proxy refused the connection ({text}).</source>
        <translation>שרת הפרוקסי דחה את ההתחברות ({text}).</translation>
    </message>
    <message>
        <source>Check the proxy setting, or try again later.</source>
        <translation>יש לבדוק את הגדרת שרת הפרוקסי, או לנסות שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>{place} cannot be reached.</source>
        <translation>לא ניתן לגשת אל {place}.</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>יש לבדוק את חיבור הרשת.</translation>
    </message>
    <message>
        <source>The answer of {place} is damaged.</source>
        <translation>התשובה של {place} פגומה.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>יש לנסות שוב.</translation>
    </message>
    <message>
        <source>The connection to {place} was cut before the answer was complete.</source>
        <translation>ההתחברות אל {place} נותקה לפני שהתשובה הושלמה.</translation>
    </message>
    <message>
        <source>No secure connection to {place} could be made.</source>
        <translation>לא ניתן ליצור התחברות מאובטחת אל {place}.</translation>
    </message>
    <message>
        <source>Check that the address and its port are right, and whether they want https:// or http://.</source>
        <translation>יש לוודא שהכתובת והפורט שלה נכונים, ולבדוק אם נדרש https://‎ או http://‎.</translation>
    </message>
    <message>
        <source>Check the network connection; if that is fine, check the address.</source>
        <translation>יש לבדוק את חיבור הרשת; אם הוא תקין, יש לבדוק את הכתובת.</translation>
    </message>
    <message>
        <source>{place} could not be found.</source>
        <translation>לא ניתן למצוא את {place}.</translation>
    </message>
    <message>
        <source>{place} refused the connection.</source>
        <translation>{place} דחה את ההתחברות.</translation>
    </message>
    <message>
        <source>Check that the address is right and the server runs.</source>
        <translation>יש לוודא שהכתובת נכונה ושהשרת פועל.</translation>
    </message>
    <message>
        <source>The certificate of {place} has expired or is not valid yet.</source>
        <translation>תוקף התעודה של {place} פג או שעדיין לא נכנס לתוקף.</translation>
    </message>
    <message>
        <source>Check this computer's date and time.</source>
        <translation>יש לבדוק את התאריך והשעה במחשב זה.</translation>
    </message>
    <message>
        <source>The server at {place} shows the certificate of another one.</source>
        <translation>השרת בכתובת {place} מציג תעודה של שרת אחר.</translation>
    </message>
    <message>
        <source>Check the address, and open a web browser: the network may want you to sign in first.</source>
        <translation>יש לבדוק את הכתובת ולפתוח דפדפן: ייתכן שהרשת דורשת קודם כניסה.</translation>
    </message>
    <message>
        <source>The certificate of {place} is not trusted.</source>
        <translation>התעודה של {place} אינה מהימנה.</translation>
    </message>
    <message>
        <source>If your company checks its traffic, name its certificate file under Network in the settings.</source>
        <translation>אם החברה שלך בודקת את תעבורת הרשת שלה, יש לציין את קובץ התעודות שלה תחת "רשת" בהגדרות.</translation>
    </message>
    <message>
        <source>ConfSync could not find out what became of the sync.</source>
        <translation>‏ConfSync לא הצליח לברר מה עלה בגורל הסנכרון.</translation>
    </message>
    <message>
        <source>Look in Inngest, or sync again.</source>
        <translation>אפשר לבדוק ב־Inngest, או לסנכרן שוב.</translation>
    </message>
    <message>
        <source>Inngest does not know the run any more.</source>
        <translation>‏Inngest אינו מכיר עוד את ההרצה.</translation>
    </message>
    <message>
        <source>Perhaps it was started anew. Look there, and sync again if it matters.</source>
        <translation>ייתכן שהוא הופעל מחדש. כדאי לבדוק שם, ולסנכרן שוב אם הדבר חשוב.</translation>
    </message>
    <message>
        <source>The sync was sent to {address}, where the settings do not lead any more.</source>
        <translation>הסנכרון נשלח אל {address}, וההגדרות כבר אינן מובילות לשם.</translation>
    </message>
    <message>
        <source>Look there for what became of it.</source>
        <translation>אפשר לראות שם מה עלה בגורלו.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>הוא ארוך מדי</translation>
    </message>
    <message>
        <source>it is malformed</source>
        <translation>המבנה שלו אינו תקין</translation>
    </message>
    <message>
        <source>it names nobody</source>
        <translation>לא מצוין בו אף משתמש</translation>
    </message>
    <message>
        <source>it has expired; check this computer's clock</source>
        <translation>תוקפו פג; יש לבדוק את השעון של מחשב זה</translation>
    </message>
    <message>
        <source>its signature is wrong</source>
        <translation>החתימה שלו שגויה</translation>
    </message>
    <message>
        <source>it is signed with a key that the service does not publish</source>
        <translation>הוא חתום במפתח שהשירות אינו מפרסם</translation>
    </message>
    <message>
        <source>it is not signed as it should be</source>
        <translation>הוא אינו חתום כנדרש</translation>
    </message>
    <message>
        <source>its field {claim} is not what was expected</source>
        <translation>השדה {claim} שבו אינו כפי שציפינו</translation>
    </message>
    <message>
        <source>What {place} says about you cannot be believed: {reason}.</source>
        <translation>לא ניתן לסמוך על המידע עליך ש־{place} מסר באסימון: {reason}.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, show this sentence to your administrator.</source>
        <translation>יש לנסות שוב. אם המצב נמשך, יש להראות את המשפט הזה למנהל המערכת.</translation>
    </message>
    <message>
        <source>No event key is set, so Inngest would not take the event.</source>
        <translation>לא הוגדר מפתח אירועים, ולכן Inngest לא יקבל את האירוע.</translation>
    </message>
    <message>
        <source>Enter the event key.</source>
        <translation>יש להזין את מפתח האירועים.</translation>
    </message>
    <message>
        <source>{place} says that it is well.</source>
        <translation>{place} מדווח שהכול תקין.</translation>
    </message>
    <message>
        <source>{place} answers.</source>
        <translation>{place} עונה.</translation>
    </message>
    <message>
        <source>Event key</source>
        <translation>מפתח אירועים</translation>
    </message>
    <message>
        <source>None is set, and this server takes any.</source>
        <translation>לא הוגדר מפתח, והשרת הזה מקבל כל מפתח.</translation>
    </message>
    <message>
        <source>Inngest takes it. Only an empty list was sent, which starts nothing.</source>
        <translation>‏Inngest מקבל אותו. נשלחה רק רשימה ריקה, שאינה מפעילה דבר.</translation>
    </message>
    <message>
        <source>Function for {event}</source>
        <translation>פונקציה עבור {event}</translation>
    </message>
    <message>
        <source>Only a dev server tells which functions listen. Your first sync shows it.</source>
        <translation>רק שרת פיתוח מגלה אילו פונקציות מאזינות. הסנכרון הראשון יראה זאת.</translation>
    </message>
    <message>
        <source>A function of this dev server listens.</source>
        <translation>פונקציה של שרת הפיתוח הזה מאזינה.</translation>
    </message>
    <message>
        <source>Inngest does not know this event key.</source>
        <translation>‏Inngest אינו מכיר את מפתח האירועים הזה.</translation>
    </message>
    <message>
        <source>Enter the right event key.</source>
        <translation>יש להזין את מפתח האירועים הנכון.</translation>
    </message>
    <message>
        <source>The sync event is larger than this Inngest server takes.</source>
        <translation>אירוע הסנכרון גדול ממה ששרת Inngest זה מקבל.</translation>
    </message>
    <message>
        <source>Inngest keeps the event's name for itself.</source>
        <translation>שם האירוע שמור לשימוש של Inngest עצמו.</translation>
    </message>
    <message>
        <source>Update ConfSync.</source>
        <translation>יש לעדכן את ConfSync.</translation>
    </message>
    <message>
        <source>Inngest received an event without a name.</source>
        <translation>‏Inngest קיבל אירוע ללא שם.</translation>
    </message>
    <message>
        <source>Inngest takes no event from before 1980.</source>
        <translation>‏Inngest אינו מקבל אירועים מלפני 1980.</translation>
    </message>
    <message>
        <source>Set this computer's date and time, then sync again.</source>
        <translation>יש לכוון את התאריך והשעה במחשב זה, ולסנכרן שוב.</translation>
    </message>
    <message>
        <source>Inngest does not understand a part of the event.</source>
        <translation>‏Inngest אינו מבין חלק מהאירוע.</translation>
    </message>
    <message>
        <source>Check the extra settings in the event.</source>
        <translation>יש לבדוק את ההגדרות הנוספות באירוע.</translation>
    </message>
    <message>
        <source>This address does not take events.</source>
        <translation>כתובת זו אינה מקבלת אירועים.</translation>
    </message>
    <message>
        <source>Check the event address.</source>
        <translation>יש לבדוק את כתובת האירועים.</translation>
    </message>
    <message>
        <source>Inngest could not transform the event.</source>
        <translation>‏Inngest לא הצליח להמיר את האירוע.</translation>
    </message>
    <message>
        <source>Check the transformation of this event key in Inngest.</source>
        <translation>יש לבדוק ב־Inngest את ההמרה (transform) של מפתח האירועים הזה.</translation>
    </message>
    <message>
        <source>{place} cannot take the event now ({status}).</source>
        <translation>{place} אינו יכול לקבל את האירוע כעת ({status}).</translation>
    </message>
    <message>
        <source>A web page answered instead of Inngest at {place}.</source>
        <translation>בכתובת {place} השיב דף אינטרנט במקום Inngest.</translation>
    </message>
    <message>
        <source>Open a web browser: the network may want you to sign in. Otherwise check the event address.</source>
        <translation>יש לפתוח דפדפן: ייתכן שהרשת דורשת כניסה. אחרת, יש לבדוק את כתובת האירועים.</translation>
    </message>
    <message>
        <source>{place} answered that nothing was sent.</source>
        <translation>{place} השיב שלא נשלח דבר.</translation>
    </message>
    <message>
        <source>{place} answered with an error: {text}</source>
        <translation>{place} השיב בשגיאה: {text}</translation>
    </message>
    <message>
        <source>{place} sends requests on to {target}, which ConfSync does not follow.</source>
        <translation>{place} מפנה את הבקשות אל {target}, ו־ConfSync אינו ממשיך לשם.</translation>
    </message>
    <message>
        <source>What answers at {place} is not Inngest.</source>
        <translation>מה שמשיב בכתובת {place} אינו Inngest.</translation>
    </message>
    <message>
        <source>status {status}</source>
        <translation>סטטוס {status}</translation>
    </message>
    <message>
        <source>{what} ({told})</source>
        <translation>{what} ({told})</translation>
    </message>
    <message>
        <source>Inngest refused the event: {told}</source>
        <translation>‏Inngest דחה את האירוע: {told}</translation>
    </message>
    <message>
        <source>Check the settings, then sync again.</source>
        <translation>יש לבדוק את ההגדרות ולסנכרן שוב.</translation>
    </message>
    <message>
        <source>No function on this server listens to {event}.</source>
        <translation>אף פונקציה בשרת זה אינה מאזינה לאירוע {event}.</translation>
    </message>
    <message>
        <source>Start the application that has the function, or check the address.</source>
        <translation>יש להפעיל את היישום שבו נמצאת הפונקציה, או לבדוק את הכתובת.</translation>
    </message>
    <message>
        <source>No run has started for the sync.</source>
        <translation>לא התחילה הרצה עבור הסנכרון.</translation>
    </message>
    <message>
        <source>Check in Inngest whether a function listens to {event} and is not paused.</source>
        <translation>יש לבדוק ב־Inngest אם יש פונקציה שמאזינה לאירוע {event} ואינה מושהית.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because Inngest asks for an API key.</source>
        <translation>‏ConfSync אינו יכול לעקוב אחר ההרצה, כי Inngest מבקש מפתח API.</translation>
    </message>
    <message>
        <source>Add an API key to see what becomes of a sync.</source>
        <translation>יש להוסיף מפתח API כדי לראות מה עולה בגורל כל סנכרון.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because Inngest does not accept the API key.</source>
        <translation>‏ConfSync אינו יכול לעקוב אחר ההרצה, כי Inngest אינו מקבל את מפתח ה־API.</translation>
    </message>
    <message>
        <source>Enter the right API key, of the environment that the event key belongs to.</source>
        <translation>יש להזין את מפתח ה־API הנכון, של הסביבה שאליה שייך מפתח האירועים.</translation>
    </message>
    <message>
        <source>Inngest did not cancel the run.</source>
        <translation>‏Inngest לא ביטל את ההרצה.</translation>
    </message>
    <message>
        <source>Cancel it in Inngest itself, or wait for its end.</source>
        <translation>אפשר לבטל אותה ב־Inngest עצמו, או להמתין לסיומה.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because {place} does not tell about it now ({status}).</source>
        <translation>‏ConfSync אינו יכול לעקוב אחר ההרצה, כי {place} אינו מוסר עליה מידע כעת ({status}).</translation>
    </message>
    <message>
        <source>ConfSync asks again by itself.</source>
        <translation>‏ConfSync יבדוק שוב מעצמו.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because {place} refused to tell about it: {told}</source>
        <translation>‏ConfSync אינו יכול לעקוב אחר ההרצה, כי {place} סירב למסור עליה מידע: {told}</translation>
    </message>
    <message>
        <source>Check the API address.</source>
        <translation>יש לבדוק את כתובת ה־API.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run, because what answers at {place} is not Inngest's API.</source>
        <translation>‏ConfSync אינו יכול לעקוב אחר ההרצה, כי מה שמשיב בכתובת {place} אינו ה־API של Inngest.</translation>
    </message>
    <message>
        <source>ConfSync cannot follow the run now: {what}</source>
        <translation>‏ConfSync אינו יכול לעקוב אחר ההרצה כעת: {what}</translation>
    </message>
    <message>
        <source>Nobody finished signing in in the web browser.</source>
        <translation>הכניסה בדפדפן לא הושלמה.</translation>
    </message>
    <message>
        <source>Try again when you have the time.</source>
        <translation>אפשר לנסות שוב כשיהיה זמן.</translation>
    </message>
    <message>
        <source>{place} cannot take the sign-in now ({status}).</source>
        <translation>{place} אינו יכול לקבל את הכניסה כעת ({status}).</translation>
    </message>
    <message>
        <source>Check the issuer's address, or open a web browser: the network may want you to sign in.</source>
        <translation>יש לבדוק את כתובת המנפיק, או לפתוח דפדפן: ייתכן שהרשת דורשת כניסה.</translation>
    </message>
    <message>
        <source>It says: {told}</source>
        <translation>ההודעה שהתקבלה: {told}</translation>
    </message>
    <message>
        <source>{place} has ended your sign-in.</source>
        <translation>{place} סיים את הכניסה שלך.</translation>
    </message>
    <message>
        <source>The sign-in was refused at {place}.</source>
        <translation>הכניסה נדחתה אצל {place}.</translation>
    </message>
    <message>
        <source>Try again if you want to.</source>
        <translation>אפשר לנסות שוב, אם רוצים.</translation>
    </message>
    <message>
        <source>{place} does not know this client ID, or not as a program on a desktop.</source>
        <translation>{place} אינו מכיר את מזהה הלקוח הזה, או שאינו מכיר אותו כתוכנה לשולחן העבודה.</translation>
    </message>
    <message>
        <source>Check the client ID with your administrator.</source>
        <translation>יש לבדוק את מזהה הלקוח מול מנהל המערכת.</translation>
    </message>
    <message>
        <source>{place} cannot take the sign-in now.</source>
        <translation>{place} אינו יכול לקבל את הכניסה כעת.</translation>
    </message>
    <message>
        <source>{place} did not take the sign-in ({code}).</source>
        <translation>{place} לא קיבל את הכניסה ({code}).</translation>
    </message>
    <message>
        <source>Show this sentence to your administrator.</source>
        <translation>יש להראות את המשפט הזה למנהל המערכת.</translation>
    </message>
    <message>
        <source>What answers at {place} does not speak as an OpenID provider does.</source>
        <translation>מה שמשיב בכתובת {place} אינו מתנהג כמו ספק OpenID.</translation>
    </message>
    <message>
        <source>Check the issuer's address.</source>
        <translation>יש לבדוק את כתובת המנפיק.</translation>
    </message>
    <message>
        <source>This is not the address of a sign-in service.</source>
        <translation>זו אינה כתובת של שירות כניסה.</translation>
    </message>
    <message>
        <source>Enter the issuer as your administrator has it, as in https://login.example.com.</source>
        <translation>יש להזין את המנפיק כפי שהוא אצל מנהל המערכת, למשל ⁦https://login.example.com⁩.</translation>
    </message>
    <message>
        <source>The issuer's address must start with https://, or your sign-in could be read on its way.</source>
        <translation>כתובת המנפיק חייבת להתחיל ב־https://‎, אחרת ניתן יהיה לקרוא את פרטי הכניסה שלך בדרך.</translation>
    </message>
    <message>
        <source>Enter the address with https://.</source>
        <translation>יש להזין את הכתובת עם https://‎.</translation>
    </message>
    <message>
        <source>{place} says that it is another sign-in service: {issuer}.</source>
        <translation>{place} מזדהה כשירות כניסה אחר: {issuer}.</translation>
    </message>
    <message>
        <source>Enter the issuer exactly as your administrator has it.</source>
        <translation>יש להזין את המנפיק בדיוק כפי שהוא אצל מנהל המערכת.</translation>
    </message>
    <message>
        <source>{place} does not know what the web browser brought, or not any more.</source>
        <translation>{place} אינו מכיר, או אינו מכיר עוד, את מה שהדפדפן העביר.</translation>
    </message>
    <message>
        <source>{place} did not revoke the token ({status}).</source>
        <translation>{place} לא ביטל את האסימון ({status}).</translation>
    </message>
    <message>
        <source>{place} has no picture that could be shown.</source>
        <translation>אין אצל {place} תמונה שניתן להציג.</translation>
    </message>
    <message>
        <source>The email address or the API token is missing.</source>
        <translation>כתובת הדוא"ל או אסימון ה־API חסרים.</translation>
    </message>
    <message>
        <source>Enter both.</source>
        <translation>יש להזין את שניהם.</translation>
    </message>
    <message>
        <source>The personal access token is missing.</source>
        <translation>אסימון הגישה האישי חסר.</translation>
    </message>
    <message>
        <source>Enter it.</source>
        <translation>יש להזין אותו.</translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation>מזהה הלקוח חסר.</translation>
    </message>
    <message>
        <source>Enter it as your administrator has it.</source>
        <translation>יש להזין אותו כפי שהוא אצל מנהל המערכת.</translation>
    </message>
    <message>
        <source>The web browser brought an answer that is not from {place}.</source>
        <translation>הדפדפן העביר תשובה שאינה מאת {place}.</translation>
    </message>
    <message>
        <source>Try again, and close other sign-in pages first.</source>
        <translation>יש לסגור תחילה דפי כניסה אחרים, ולנסות שוב.</translation>
    </message>
    <message>
        <source>{place} tells about somebody else than who signed in.</source>
        <translation>{place} מוסר פרטים של משתמש אחר מזה שביצע את הכניסה.</translation>
    </message>
    <message>
        <source>The key of your web application is missing.</source>
        <translation>המפתח של יישום האינטרנט שלך חסר.</translation>
    </message>
    <message>
        <source>The application's address must start with https://, or your key could be read on its way.</source>
        <translation>כתובת היישום חייבת להתחיל ב־https://‎, אחרת ניתן יהיה לקרוא את המפתח שלך בדרך.</translation>
    </message>
    <message>
        <source>{place} tells neither an id nor an email address of yours.</source>
        <translation>{place} אינו מוסר מזהה או כתובת דוא"ל שלך.</translation>
    </message>
    <message>
        <source>Ask its developers to put the user's id into the session.</source>
        <translation>אפשר לבקש ממפתחי היישום להוסיף את מזהה המשתמש לנתוני החיבור.</translation>
    </message>
    <message>
        <source>{place} takes the key, but does not tell whose it is.</source>
        <translation>{place} מקבל את המפתח, אך אינו מוסר של מי הוא.</translation>
    </message>
    <message>
        <source>Enter your name and email address as the application knows them.</source>
        <translation>יש להזין את השם ואת כתובת הדוא"ל שלך כפי שהם מוכרים ליישום.</translation>
    </message>
    <message>
        <source>This is not the address of a web application.</source>
        <translation>זו אינה כתובת של יישום אינטרנט.</translation>
    </message>
    <message>
        <source>Enter it as in https://app.example.com.</source>
        <translation>יש להזין אותה בצורה כגון ⁦https://app.example.com⁩.</translation>
    </message>
    <message>
        <source>This is a site in Atlassian's cloud, which takes no personal access token.</source>
        <translation>זה אתר בענן של Atlassian, שאינו מקבל אסימוני גישה אישיים.</translation>
    </message>
    <message>
        <source>Sign in with an Atlassian API token instead.</source>
        <translation>במקום זאת, יש לבצע כניסה עם אסימון API של Atlassian.</translation>
    </message>
    <message>
        <source>A site's address must start with https://, or your API token could be read on its way.</source>
        <translation>כתובת אתר חייבת להתחיל ב־https://‎, אחרת ניתן יהיה לקרוא את אסימון ה־API שלך בדרך.</translation>
    </message>
    <message>
        <source>This is not the address of a Confluence site.</source>
        <translation>זו אינה כתובת של אתר Confluence.</translation>
    </message>
    <message>
        <source>Enter it as in https://example.atlassian.net/wiki, or just its name.</source>
        <translation>יש להזין אותה בצורה כגון ⁦https://example.atlassian.net/wiki⁩, או רק את שם האתר.</translation>
    </message>
    <message>
        <source>Enter it as in https://wiki.example.com/confluence.</source>
        <translation>יש להזין אותה בצורה כגון ⁦https://wiki.example.com/confluence⁩.</translation>
    </message>
    <message>
        <source>You are signed in, but not to Confluence itself, so its spaces cannot be listed.</source>
        <translation>בוצעה כניסה, אך לא אל Confluence עצמו, ולכן לא ניתן להציג את רשימת המרחבים שלו.</translation>
    </message>
    <message>
        <source>Sign in with a Confluence token to choose them, then sign in as before: the choice stays.</source>
        <translation>כדי לבחור אותם יש לבצע כניסה עם אסימון Confluence, ולאחר מכן לבצע כניסה כמו קודם: הבחירה תישמר.</translation>
    </message>
    <message>
        <source>The proxy did not take the user name and password.</source>
        <translation>שרת הפרוקסי לא קיבל את שם המשתמש והסיסמה.</translation>
    </message>
    <message>
        <source>Enter them anew in Settings → Network. ConfSync sends them by Basic authentication only.</source>
        <translation>יש להזין אותם מחדש תחת הגדרות ← רשת. ConfSync שולח אותם באימות Basic בלבד.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password.</source>
        <translation>שרת הפרוקסי מבקש שם משתמש וסיסמה.</translation>
    </message>
    <message>
        <source>Enter them in Settings → Network.</source>
        <translation>יש להזין אותם תחת הגדרות ← רשת.</translation>
    </message>
    <message>
        <source>A proxy on the way asks for a user name and a password.</source>
        <translation>שרת פרוקסי בדרך מבקש שם משתמש וסיסמה.</translation>
    </message>
    <message>
        <source>Name it in Settings → Network, and enter both there.</source>
        <translation>יש לציין אותו תחת הגדרות ← רשת, ולהזין שם את שניהם.</translation>
    </message>
    <message>
        <source>The network asks you to sign in before {place} can be reached.</source>
        <translation>הרשת דורשת כניסה לפני שניתן לגשת אל {place}.</translation>
    </message>
    <message>
        <source>Open a web browser and sign in to the network.</source>
        <translation>יש לפתוח דפדפן ולהיכנס לרשת.</translation>
    </message>
    <message>
        <source>The part of ConfSync that talks to servers ended unexpectedly.</source>
        <translation>החלק של ConfSync שמתקשר עם השרתים הסתיים באופן בלתי צפוי.</translation>
    </message>
    <message>
        <source>The address of {place}, or the key for it, is malformed.</source>
        <translation>הכתובת של {place}, או המפתח עבורו, אינם תקינים.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>שרת היעד</translation>
    </message>
    <message>
        <source>Check the settings.</source>
        <translation>יש לבדוק את ההגדרות.</translation>
    </message>
    <message>
        <source>{place} did not answer in time.</source>
        <translation>{place} לא השיב בזמן.</translation>
    </message>
    <message>
        <source>Check the network connection, or try again later.</source>
        <translation>יש לבדוק את חיבור הרשת, או לנסות שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>The system's proxy is a SOCKS proxy, which ConfSync does not speak.</source>
        <translation>שרת הפרוקסי של המערכת הוא מסוג SOCKS, ו־ConfSync אינו תומך בו.</translation>
    </message>
    <message>
        <source>Set an HTTP proxy in Settings → Network.</source>
        <translation>יש להגדיר שרת פרוקסי מסוג HTTP תחת הגדרות ← רשת.</translation>
    </message>
    <message>
        <source>No address of your web application is set.</source>
        <translation>לא הוגדרה כתובת של יישום האינטרנט שלך.</translation>
    </message>
    <message>
        <source>Enter its address in the settings.</source>
        <translation>יש להזין את הכתובת שלו בהגדרות.</translation>
    </message>
    <message>
        <source>No key for your web application is set.</source>
        <translation>לא הוגדר מפתח ליישום האינטרנט שלך.</translation>
    </message>
    <message>
        <source>Enter its API key or session cookie.</source>
        <translation>יש להזין את מפתח ה־API או את עוגיית החיבור שלו.</translation>
    </message>
    <message>
        <source>Sync route</source>
        <translation>נתיב הסנכרון</translation>
    </message>
    <message>
        <source>It was not called, for that would start a sync. Your first sync shows it.</source>
        <translation>הוא לא נקרא, כי זה היה מתחיל סנכרון. הסנכרון הראשון יראה זאת.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>בוצעה כניסה</translation>
    </message>
    <message>
        <source>You are not signed in to your web application, or the session has ended.</source>
        <translation>לא בוצעה כניסה ליישום האינטרנט שלך, או שתוקף החיבור פג.</translation>
    </message>
    <message>
        <source>Enter a new key or session cookie.</source>
        <translation>יש להזין מפתח חדש או עוגיית חיבור חדשה.</translation>
    </message>
    <message>
        <source>The answer of {place} was lost.</source>
        <translation>התשובה של {place} אבדה.</translation>
    </message>
    <message>
        <source>{place} could not sync.</source>
        <translation>{place} לא הצליח לסנכרן.</translation>
    </message>
    <message>
        <source>Look into your application.</source>
        <translation>יש לבדוק ביישום שלך.</translation>
    </message>
    <message>
        <source>{place} answered, but not that the sync was taken.</source>
        <translation>{place} השיב, אך לא אישר שהסנכרון התקבל.</translation>
    </message>
    <message>
        <source>Check the sync path.</source>
        <translation>יש לבדוק את נתיב הסנכרון.</translation>
    </message>
    <message>
        <source>{place} has no sync route at this path.</source>
        <translation>אצל {place} אין סנכרון בנתיב הזה.</translation>
    </message>
    <message>
        <source>The sync event is larger than {place} takes.</source>
        <translation>אירוע הסנכרון גדול ממה ש־{place} מקבל.</translation>
    </message>
    <message>
        <source>{place} refused the sync ({status}).</source>
        <translation>{place} דחה את הסנכרון ({status}).</translation>
    </message>
    <message>
        <source>Check the address, or open a web browser: the network may want you to sign in.</source>
        <translation>יש לבדוק את הכתובת, או לפתוח דפדפן: ייתכן שהרשת דורשת כניסה.</translation>
    </message>
    <message>
        <source>{place} sends ConfSync to its sign-in page.</source>
        <translation>{place} מפנה את ConfSync לדף הכניסה שלו.</translation>
    </message>
    <message>
        <source>{place} does not accept your key or session.</source>
        <translation>{place} אינו מקבל את המפתח או את החיבור שלך.</translation>
    </message>
    <message>
        <source>{place} does not tell at this path who is signed in.</source>
        <translation>{place} אינו מוסר בנתיב הזה מי ביצע כניסה.</translation>
    </message>
    <message>
        <source>Check the address and the session path.</source>
        <translation>יש לבדוק את הכתובת ואת נתיב החיבור.</translation>
    </message>
    <message>
        <source>{place} answered with a web page, as a sign-in page does.</source>
        <translation>{place} השיב בדף אינטרנט, כפי שעושה דף כניסה.</translation>
    </message>
    <message>
        <source>Check the address and the paths, or open a web browser: the network may want you to sign in.</source>
        <translation>יש לבדוק את הכתובת ואת הנתיבים, או לפתוח דפדפן: ייתכן שהרשת דורשת כניסה.</translation>
    </message>
    <message>
        <source>{place} cannot take the sync now ({status}).</source>
        <translation>{place} אינו יכול לקבל את הסנכרון כעת ({status}).</translation>
    </message>
    <message>
        <source>{place} had a fault of its own ({status}), and the sync may be running.</source>
        <translation>אירעה תקלה פנימית אצל {place} ({status}), וייתכן שהסנכרון פועל.</translation>
    </message>
    <message>
        <source>Check in your application, or sync again.</source>
        <translation>אפשר לבדוק ביישום שלך, או לסנכרן שוב.</translation>
    </message>
    <message>
        <source>The application does not tell whose key this is.</source>
        <translation>היישום אינו מגלה של מי המפתח.</translation>
    </message>
    <message>
        <source>The application takes you for {there}, and here {here} is signed in. It syncs for {there}.</source>
        <translation>ביישום מחובר {there}, וכאן מחובר {here}. הסנכרון ייעשה עבור {there}.</translation>
    </message>
    <message>
        <source>As {name}.</source>
        <translation>בתור {name}.</translation>
    </message>
    <message>
        <source>This sync is no longer in the history.</source>
        <translation>הסנכרון הזה אינו מופיע עוד בהיסטוריה.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>לא ניתן לכתוב את {path}: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>יש לבחור תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>הייצוא בוטל.</translation>
    </message>
    <message>
        <source>Somebody else is signed in by now.</source>
        <translation>בינתיים בוצעה כניסה של משתמש אחר.</translation>
    </message>
    <message>
        <source>The sync waits until its own user signs in again.</source>
        <translation>הסנכרון ממתין לכניסה מחדש של המשתמש שלו.</translation>
    </message>
    <message>
        <source>ConfSync is ending.</source>
        <translation>‏ConfSync בתהליך סגירה.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>יש להפעיל אותו שוב.</translation>
    </message>
    <message>
        <source>Waiting for your keyring.</source>
        <translation>בהמתנה למחזיק המפתחות שלך.</translation>
    </message>
    <message>
        <source>If it asks for its password, answer there.</source>
        <translation>אם הוא מבקש את הסיסמה שלו, יש להזין אותה שם.</translation>
    </message>
    <message>
        <source>Answer its prompt to go on.</source>
        <translation>כדי להמשיך יש להשיב לבקשה שלו.</translation>
    </message>
    <message>
        <source>The account file could not be deleted</source>
        <translation>לא ניתן למחוק את קובץ החשבון</translation>
    </message>
    <message>
        <source>No web browser could be opened.</source>
        <translation>לא ניתן לפתוח דפדפן.</translation>
    </message>
    <message>
        <source>Choose one in your system's settings, then try again.</source>
        <translation>יש לבחור דפדפן בהגדרות המערכת, ולנסות שוב.</translation>
    </message>
    <message>
        <source>The account could not be saved</source>
        <translation>לא ניתן לשמור את החשבון</translation>
    </message>
    <message>
        <source>When the desktop asked about this shortcut, the answer was no.</source>
        <translation>כששולחן העבודה שאל על קיצור המקשים הזה, התשובה הייתה לא.</translation>
    </message>
    <message>
        <source>This desktop gives programs no system-wide shortcuts.</source>
        <translation>שולחן עבודה זה אינו מקצה לתוכניות קיצורי מקשים כלל־מערכתיים.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>הכניסה בוטלה.</translation>
    </message>
    <message>
        <source>Another sign-in was begun.</source>
        <translation>התחילה כניסה אחרת.</translation>
    </message>
    <message>
        <source>Try again when that is done.</source>
        <translation>יש לנסות שוב כשהיא תסתיים.</translation>
    </message>
    <message>
        <source>Your token is not in the keyring any more: another program deleted it.</source>
        <translation>האסימון שלך אינו נמצא עוד במחזיק המפתחות: תוכנית אחרת מחקה אותו.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>יש לבצע כניסה מחדש.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>בדיקה</translation>
    </message>
    <message>
        <source>ConfSync is too busy to do this now.</source>
        <translation>‏ConfSync עסוק מכדי לבצע זאת כעת.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>יש להמתין רגע ולנסות שוב.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}).</source>
        <translation>אירעה תקלה בלתי צפויה ({kind}).</translation>
    </message>
    <message>
        <source>Details are in ConfSync's log file.</source>
        <translation>הפרטים נמצאים בקובץ היומן של ConfSync.</translation>
    </message>
</context>
<context>
    <name>DataCenterForm</name>
    <message>
        <source>For a Confluence that your organisation runs itself.</source>
        <translation>עבור Confluence שהארגון שלך מפעיל בעצמו.</translation>
    </message>
    <message>
        <source>Personal access token (Confluence Data Center)</source>
        <translation>אסימון גישה אישי (Confluence Data Center)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>אתר</translation>
    </message>
    <message>
        <source>The address of any of its pages.</source>
        <translation>כתובת של אחד מדפיו.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>אסימון גישה</translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation>הוא נשמר במחזיק המפתחות שלך בלבד.</translation>
    </message>
    <message>
        <source>Create an access token there</source>
        <translation>יצירת אסימון גישה שם</translation>
    </message>
    <message>
        <source>Enter a personal access token.</source>
        <translation>יש להזין אסימון גישה אישי.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Nothing was synced</source>
        <translation>דבר לא סונכרן</translation>
    </message>
    <message>
        <source>The sync could not be cancelled</source>
        <translation>לא ניתן היה לבטל את הסנכרון</translation>
    </message>
    <message>
        <source>No program here opens the settings file.</source>
        <translation>אין כאן תוכנית שפותחת את קובץ ההגדרות.</translation>
    </message>
    <message>
        <source>Open {} in a text editor.</source>
        <translation>יש לפתוח את {} בעורך טקסט.</translation>
    </message>
    <message>
        <source>The file stays closed</source>
        <translation>הקובץ נשאר סגור</translation>
    </message>
</context>
<context>
    <name>DestinationPage</name>
    <message>
        <source>Destination</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Inngest</source>
        <translation>Inngest</translation>
    </message>
    <message>
        <source>Web application</source>
        <translation>יישום אינטרנט</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>בדיקת החיבור</translation>
    </message>
    <message>
        <source>Preview event…</source>
        <translation>תצוגה מקדימה של האירוע…</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>עצירת הבדיקה</translation>
    </message>
    <message>
        <source>The connection is being tested</source>
        <translation>החיבור בבדיקה</translation>
    </message>
    <message>
        <source>The connection works. No sync was sent.</source>
        <translation>החיבור פועל. לא נשלח סנכרון.</translation>
    </message>
    <message>
        <source>The connection does not work yet. No sync was sent.</source>
        <translation>החיבור עדיין אינו פועל. לא נשלח סנכרון.</translation>
    </message>
</context>
<context>
    <name>DestinationStep</name>
    <message>
        <source>Destination</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation>לאן לשלוח?</translation>
    </message>
    <message>
        <source>Whoever runs the search, the assistant or the knowledge base that you feed can tell you.</source>
        <translation>מי שמפעיל את החיפוש, העוזר או מאגר הידע שמקבלים את התוכן יוכל לומר.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Output of the runs</source>
        <translation>פלט ההרצות</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>האירוע כ-JSON</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>הרצות</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>אירוע</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Sync again</source>
        <translation>סנכרון חוזר</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>ביטול הסנכרון</translation>
    </message>
    <message>
        <source>Open in Inngest</source>
        <translation>פתיחה ב-Inngest</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>העתקת הדוח</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>הופעל</translation>
    </message>
    <message>
        <source>As</source>
        <translation>בשם</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>מרחבים</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>קישור</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>מזהה האירוע</translation>
    </message>
    <message>
        <source>Server's id</source>
        <translation>המזהה בשרת</translation>
    </message>
    <message>
        <source>Choose a sync to see what became of it.</source>
        <translation>יש לבחור סנכרון כדי לראות מה עלה בגורלו.</translation>
    </message>
    <message>
        <source>repeats number {}</source>
        <translation>חוזר על מספר {}</translation>
    </message>
    <message>
        <source>repeated as number {}</source>
        <translation>חזר שוב כמספר {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy: {}</source>
        <translation>העתקה: {}</translation>
    </message>
</context>
<context>
    <name>DevServerOffer</name>
    <message>
        <source>Use it</source>
        <translation>להשתמש בו</translation>
    </message>
    <message>
        <source>An Inngest dev server runs on this computer, and a function of it listens to {event}.</source>
        <translation>במחשב הזה פועל שרת פיתוח של Inngest, ופונקציה שלו מאזינה ל-{event}.</translation>
    </message>
    <message>
        <source>An Inngest dev server runs on this computer. No function of it listens to {event} yet.</source>
        <translation>במחשב הזה פועל שרת פיתוח של Inngest. עדיין אין בו פונקציה שמאזינה ל-{event}.</translation>
    </message>
</context>
<context>
    <name>EventPreview</name>
    <message>
        <source>The event that would be sent now</source>
        <translation>האירוע שהיה נשלח כעת</translation>
    </message>
    <message>
        <source>What you have changed and not applied yet is not in it.</source>
        <translation>מה ששיניתם ועדיין לא הוחל אינו נכלל בו.</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>האירוע כ-JSON</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>אירוע</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>העתקת JSON</translation>
    </message>
    <message>
        <source>Built for {destination} from the saved settings. Nothing was sent; each click makes a new id and time.</source>
        <translation>נבנה עבור {destination} מתוך ההגדרות השמורות. דבר לא נשלח; כל לחיצה יוצרת מזהה ושעה חדשים.</translation>
    </message>
</context>
<context>
    <name>EventTree</name>
    <message>
        <source>Event</source>
        <translation>אירוע</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Set by your organisation.</source>
        <translation>נקבע על ידי הארגון שלך.</translation>
    </message>
</context>
<context>
    <name>FirstSyncStep</name>
    <message>
        <source>First sync</source>
        <translation>סנכרון ראשון</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>ניסיון</translation>
    </message>
    <message>
        <source>Press Sync Confluence once, and see here what becomes of it.</source>
        <translation>יש ללחוץ פעם אחת על סנכרון Confluence ולראות כאן מה קורה.</translation>
    </message>
    <message>
        <source>Sync Confluence</source>
        <translation>סנכרון Confluence</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>ביטול הסנכרון</translation>
    </message>
    <message>
        <source>From now on you find ConfSync in the tray, with its settings in the menu.</source>
        <translation>מעכשיו ConfSync נמצא באזור ההודעות, וההגדרות שלו בתפריט.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Start ConfSync again to get its window.</source>
        <translation>בשולחן העבודה הזה אין אזור הודעות. הפעלה נוספת של ConfSync תציג את החלון שלו.</translation>
    </message>
    <message>
        <source>Nothing was synced</source>
        <translation>דבר לא סונכרן</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>כללי</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>הגדרה צעד אחר צעד…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו במערכת</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהירה</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>For a light panel</source>
        <translation>ללוח בהיר</translation>
    </message>
    <message>
        <source>For a dark panel</source>
        <translation>ללוח כהה</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>למשך 30 ימים</translation>
    </message>
    <message>
        <source>For 90 days</source>
        <translation>למשך 90 ימים</translation>
    </message>
    <message>
        <source>For a year</source>
        <translation>למשך שנה</translation>
    </message>
    <message>
        <source>For 10 years</source>
        <translation>למשך 10 שנים</translation>
    </message>
    <message>
        <source>For {} days</source>
        <translation>למשך {} ימים</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
</context>
<context>
    <name>HabitsStep</name>
    <message>
        <source>At hand</source>
        <translation>בהישג יד</translation>
    </message>
    <message>
        <source>How do you want to have it at hand?</source>
        <translation>איך להחזיק אותו בהישג יד?</translation>
    </message>
    <message>
        <source>Sync from the tray, or by these keys in any program.</source>
        <translation>סנכרון מאזור ההודעות, או במקשים האלה מכל תוכנית.</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Waiting syncs</source>
        <translation>סנכרונים ממתינים</translation>
    </message>
    <message>
        <source>their user</source>
        <translation>המשתמש שלהם</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>Pressed in</source>
        <translation>הופעל דרך</translation>
    </message>
    <message>
        <source>As</source>
        <translation>בשם</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>מרחבים</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מתבצע ביטול…</translation>
    </message>
</context>
<context>
    <name>InngestForm</name>
    <message>
        <source>Event key</source>
        <translation>מפתח אירועים</translation>
    </message>
    <message>
        <source>Made in Inngest Cloud under Manage, Event Keys. A dev server takes any.</source>
        <translation>נוצר ב-Inngest Cloud תחת Manage, Event Keys. שרת פיתוח מקבל כל מפתח.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>מפתח API</translation>
    </message>
    <message>
        <source>To see what becomes of a sync: an API key, or the signing key. A dev server needs none.</source>
        <translation>כדי לראות מה עלה בגורל סנכרון: מפתח API או מפתח החתימה. שרת פיתוח אינו זקוק לאף אחד מהם.</translation>
    </message>
    <message>
        <source>Inngest Cloud</source>
        <translation>Inngest Cloud</translation>
    </message>
    <message>
        <source>Dev server on this computer</source>
        <translation>שרת פיתוח במחשב זה</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>שרת אחר</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>שרת</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>מתקדם</translation>
    </message>
</context>
<context>
    <name>KeyringDialog</name>
    <message>
        <source>Keyring</source>
        <translation>מחזיק המפתחות</translation>
    </message>
    <message>
        <source>Without a keyring, ConfSync can keep your token and keys in memory. They are in no file, and gone when it quits: you sign in again after the next start.</source>
        <translation>ללא מחזיק מפתחות, ConfSync יכול לשמור את האסימון והמפתחות שלך בזיכרון. הם אינם נשמרים בשום קובץ ונעלמים עם סגירת התוכנית: יהיה צורך להיכנס שוב לאחר ההפעלה הבאה.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>שמירה בזיכרון</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>רשת</translation>
    </message>
    <message>
        <source>Proxy sign-in</source>
        <translation>כניסה לשרת הפרוקסי</translation>
    </message>
    <message>
        <source>Only if your proxy asks for it. Kept in your keyring, and sent to the proxy alone.</source>
        <translation>רק אם שרת הפרוקסי שלך דורש זאת. נשמר במחזיק המפתחות שלך, ונשלח לשרת הפרוקסי בלבד.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>Choose the certificate file</source>
        <translation>בחירת קובץ התעודות</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>תעודות (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>קובץ תעודות</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ללא</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>התראות</translation>
    </message>
    <message>
        <source>Syncs that failed or have to wait</source>
        <translation>סנכרונים שנכשלו או שעליהם להמתין</translation>
    </message>
    <message>
        <source>These, and what became of each sync I asked for</source>
        <translation>אלה, וגם מה עלה בגורל כל סנכרון שביקשתי</translation>
    </message>
    <message>
        <source>Every sync, automatic ones too</source>
        <translation>כל סנכרון, גם אוטומטי</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>שום דבר</translation>
    </message>
    <message>
        <source>What you are looking at in a window of ConfSync is never told as well. Several syncs share one notification. Where your desktop shows buttons, it has one that mends what failed and one for the details.</source>
        <translation>מה שנראה כרגע בחלון של ConfSync לא יופיע גם בהתראה. כמה סנכרונים חולקים התראה אחת. במקום שבו שולחן העבודה מציג לחצנים, יש בה לחצן לתיקון מה שנכשל ולחצן לפרטים.</translation>
    </message>
</context>
<context>
    <name>OpenIdForm</name>
    <message>
        <source>Your web browser opens the page where your organisation signs you in (OpenID Connect).</source>
        <translation>הדפדפן שלך יפתח את הדף שבו נכנסים דרך הארגון שלך (OpenID Connect).</translation>
    </message>
    <message>
        <source>Web browser (your organisation's sign-in page)</source>
        <translation>דפדפן (דף הכניסה של הארגון שלך)</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>שירות הכניסה</translation>
    </message>
    <message>
        <source>The issuer's address, as your administrator has it.</source>
        <translation>כתובת המנפיק, כפי שנמסרה ממנהל המערכת.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>מזהה לקוח</translation>
    </message>
    <message>
        <source>What ConfSync is called there. It is no secret.</source>
        <translation>השם של ConfSync בשירות זה. הוא אינו סודי.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>הרשאות</translation>
    </message>
    <message>
        <source>Leave this as it is unless your administrator says so.</source>
        <translation>יש להשאיר כפי שהוא, אלא אם כן מנהל המערכת הורה אחרת.</translation>
    </message>
    <message>
        <source>Enter the client ID.</source>
        <translation>יש להזין את מזהה הלקוח.</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;ניסיון חוזר</translation>
    </message>
    <message>
        <source>Check &amp;network…</source>
        <translation>בדיקת ה&amp;רשת…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;כניסה…</translation>
    </message>
    <message>
        <source>&amp;Unlock keyring</source>
        <translation>&amp;שחרור נעילת מחזיק המפתחות</translation>
    </message>
    <message>
        <source>&amp;Keyring: what to do…</source>
        <translation>&amp;מחזיק המפתחות: מה לעשות…</translation>
    </message>
    <message>
        <source>Enter &amp;key…</source>
        <translation>ה&amp;זנת מפתח…</translation>
    </message>
    <message>
        <source>Add API &amp;key…</source>
        <translation>הוספת מפת&amp;ח API…</translation>
    </message>
    <message>
        <source>Check &amp;destination…</source>
        <translation>בדיקת היע&amp;ד…</translation>
    </message>
    <message>
        <source>&amp;Choose spaces…</source>
        <translation>בחירת מר&amp;חבים…</translation>
    </message>
    <message>
        <source>Open settings &amp;file</source>
        <translation>פתיחת &amp;קובץ ההגדרות</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;אישור</translation>
    </message>
    <message>
        <source>Resu&amp;me automatic sync</source>
        <translation>ח&amp;ידוש הסנכרון האוטומטי</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>ה&amp;גדרה ראשונית…</translation>
    </message>
</context>
<context>
    <name>RunsTree</name>
    <message>
        <source>Runs</source>
        <translation>הרצות</translation>
    </message>
    <message>
        <source>Run or step</source>
        <translation>הרצה או שלב</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
</context>
<context>
    <name>ScheduleMenu</name>
    <message>
        <source>Automatic sync</source>
        <translation>סנכרון אוטומטי</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>השהיה לשעה אחת</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>השהיה עד מחר</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>חידוש</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>כל 15 דקות</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>כל 30 דקות</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>כל שעה</translation>
    </message>
    <message>
        <source>Every 2 hours</source>
        <translation>כל שעתיים</translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation>כל 4 שעות</translation>
    </message>
    <message>
        <source>Every 12 hours</source>
        <translation>כל 12 שעות</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>כל יום</translation>
    </message>
    <message>
        <source>Every {} minutes</source>
        <translation>כל {} דקות</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ללא</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>&amp;Keep</source>
        <translation>ה&amp;שארה</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>הס&amp;רה</translation>
    </message>
    <message>
        <source>•••••• stored in your keyring</source>
        <translation>•••••• שמור במחזיק המפתחות שלך</translation>
    </message>
    <message>
        <source>None stored</source>
        <translation>לא נשמר דבר</translation>
    </message>
    <message>
        <source>Will be removed from your keyring</source>
        <translation>יוסר ממחזיק המפתחות שלך</translation>
    </message>
    <message>
        <source>Not known while your keyring is locked</source>
        <translation>לא ידוע כל עוד מחזיק המפתחות שלך נעול</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Restore the default: {}</source>
        <translation>שחזור ברירת המחדל: {}</translation>
    </message>
    <message>
        <source>This is not the default. Press to restore it.</source>
        <translation>זו אינה ברירת המחדל. לחיצה תשחזר אותה.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>ConfSync Settings</source>
        <translation>הגדרות ConfSync</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>אין הגדרה בשם זה.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>סנכרון כעת</translation>
    </message>
    <message>
        <source>Save your changes?</source>
        <translation>לשמור את השינויים?</translation>
    </message>
    <message>
        <source>If you apply changes here, that file is kept under another name and a new one is written.</source>
        <translation>אם השינויים יוחלו כאן, הקובץ ההוא יישמר בשם אחר וייכתב קובץ חדש.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>בשמירה…</translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>בהמתנה למחזיק המפתחות שלך…</translation>
    </message>
    <message>
        <source>{page}: something is wrong here</source>
        <translation>{page}: משהו כאן אינו תקין</translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>Find a setting</source>
        <translation>חיפוש הגדרה</translation>
    </message>
</context>
<context>
    <name>ShortcutTruth</name>
    <message>
        <source>Try again</source>
        <translation>ניסיון חוזר</translation>
    </message>
    <message>
        <source>Change in the desktop's settings…</source>
        <translation>שינוי בהגדרות שולחן העבודה…</translation>
    </message>
    <message>
        <source>The system is asked for these keys when you apply them.</source>
        <translation>המערכת תתבקש להקצות את המקשים האלה עם החלת ההגדרה.</translation>
    </message>
    <message>
        <source>The keys are given back when you apply this.</source>
        <translation>המקשים ישוחררו עם החלת ההגדרה.</translation>
    </message>
    <message>
        <source>There is no shortcut.</source>
        <translation>אין קיצור מקשים.</translation>
    </message>
    <message>
        <source>Asking the system for these keys…</source>
        <translation>המערכת מתבקשת להקצות את המקשים האלה…</translation>
    </message>
    <message>
        <source>Does not work.</source>
        <translation>אינו פועל.</translation>
    </message>
    <message>
        <source>Works only in ConfSync's windows.</source>
        <translation>פועל רק בחלונות של ConfSync.</translation>
    </message>
    <message>
        <source>Works everywhere.</source>
        <translation>פועל בכל מקום.</translation>
    </message>
    <message>
        <source>Set by your desktop, which has assigned no keys yet.</source>
        <translation>נקבע על ידי שולחן העבודה שלך, שעדיין לא הקצה מקשים.</translation>
    </message>
    <message>
        <source>Works everywhere. Set by your desktop: {}</source>
        <translation>פועל בכל מקום. נקבע על ידי שולחן העבודה שלך: {}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Opens in your web browser</source>
        <translation>נפתח בדפדפן שלך</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
</context>
<context>
    <name>SignInField</name>
    <message>
        <source>User name</source>
        <translation>שם משתמש</translation>
    </message>
    <message>
        <source>{}: user name</source>
        <translation>{}: שם משתמש</translation>
    </message>
    <message>
        <source>{}: password</source>
        <translation>{}: סיסמה</translation>
    </message>
    <message>
        <source>A user name holds no colon.</source>
        <translation>שם משתמש אינו מכיל נקודתיים.</translation>
    </message>
    <message>
        <source>Password: •••••• stored</source>
        <translation>סיסמה: •••••• שמורה</translation>
    </message>
    <message>
        <source>Password: none stored</source>
        <translation>סיסמה: לא נשמרה</translation>
    </message>
    <message>
        <source>Password: will be removed</source>
        <translation>סיסמה: תוסר</translation>
    </message>
    <message>
        <source>Password: not known</source>
        <translation>סיסמה: לא ידועה</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>כניסה באמצעות</translation>
    </message>
    <message>
        <source>Waiting for your web browser…</source>
        <translation>בהמתנה לדפדפן שלך…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>מתבצעת בדיקה…</translation>
    </message>
</context>
<context>
    <name>SignInStep</name>
    <message>
        <source>Sign in</source>
        <translation>כניסה</translation>
    </message>
    <message>
        <source>Welcome to ConfSync</source>
        <translation>ברוכים הבאים ל-ConfSync</translation>
    </message>
    <message>
        <source>It brings what you choose from Confluence to where it is needed, whenever you press Sync. First, who are you?</source>
        <translation>הוא מביא את מה שנבחר מ-Confluence למקום שבו הוא נדרש, בכל לחיצה על סנכרון. קודם כול: מי נכנס?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>You are signed in as {name}.</source>
        <translation>החשבון המחובר: {name}.</translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>יציאה מהחשבון</translation>
    </message>
    <message>
        <source>What your keyring holds for ConfSync is deleted. The history of your syncs stays.</source>
        <translation>מה שמחזיק המפתחות שלך שומר עבור ConfSync יימחק. היסטוריית הסנכרונים שלך תישאר.</translation>
    </message>
    <message>
        <source>Keep the Inngest keys on this computer</source>
        <translation>השארת המפתחות של Inngest במחשב זה</translation>
    </message>
    <message>
        <source>Sign out {}?</source>
        <translation>לצאת מהחשבון של {}?</translation>
    </message>
    <message>
        <source>A sync waits to be sent.</source>
        <translation>סנכרון אחד ממתין לשליחה.</translation>
    </message>
    <message>
        <source>{} syncs wait to be sent.</source>
        <translation>{} סנכרונים ממתינים לשליחה.</translation>
    </message>
</context>
<context>
    <name>SpaceList</name>
    <message>
        <source>Choose all</source>
        <translation>בחירת הכול</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>בחירת כל המוצגים</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>ביטול הבחירה</translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation>ביטול הבחירה של כל המוצגים</translation>
    </message>
    <message>
        <source>Type a part of a name or key</source>
        <translation>יש להקליד חלק משם או ממפתח</translation>
    </message>
    <message>
        <source>All current spaces</source>
        <translation>כל המרחבים הנוכחיים</translation>
    </message>
    <message>
        <source>Global spaces</source>
        <translation>מרחבים גלובליים</translation>
    </message>
    <message>
        <source>Personal spaces</source>
        <translation>מרחבים אישיים</translation>
    </message>
    <message>
        <source>Archived spaces</source>
        <translation>מרחבים בארכיון</translation>
    </message>
    <message>
        <source>Chosen spaces</source>
        <translation>מרחבים שנבחרו</translation>
    </message>
    <message>
        <source>Chosen first</source>
        <translation>הנבחרים תחילה</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>לפי שם</translation>
    </message>
    <message>
        <source>By key</source>
        <translation>לפי מפתח</translation>
    </message>
    <message>
        <source>Find spaces</source>
        <translation>חיפוש מרחבים</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>מיון</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>מרחבים</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>These spaces take {size} of a sync event, and no server takes more than {room} of them. Choose fewer: a sync would be refused.</source>
        <translation>המרחבים האלה תופסים {size} מאירוע הסנכרון, ואף שרת אינו מקבל יותר מ-{room} מהם. יש לבחור פחות: הסנכרון היה נדחה.</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {gone} no longer visible</source>
        <translation>נבחרו {chosen} מתוך {total}, {gone} אינם גלויים עוד</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen</source>
        <translation>נבחרו {chosen} מתוך {total}</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {gone} no longer visible, {shown} shown</source>
        <translation>נבחרו {chosen} מתוך {total}, {gone} אינם גלויים עוד, {shown} מוצגים</translation>
    </message>
    <message>
        <source>{chosen} of {total} chosen, {shown} shown</source>
        <translation>נבחרו {chosen} מתוך {total}, {shown} מוצגים</translation>
    </message>
</context>
<context>
    <name>SpaceModel</name>
    <message>
        <source>No longer visible to you</source>
        <translation>אינו גלוי לך עוד</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>בארכיון</translation>
    </message>
    <message>
        <source>The site no longer lists this space for you. It stays chosen until you uncheck it.</source>
        <translation>האתר אינו מציג לך עוד את המרחב הזה. הוא יישאר ברשימת הנבחרים עד להסרת הסימון.</translation>
    </message>
    <message>
        <source>{name}, key {key}, {mark}</source>
        <translation>{name}, מפתח {key}, {mark}</translation>
    </message>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, מפתח {key}</translation>
    </message>
</context>
<context>
    <name>SpacePicker</name>
    <message>
        <source>&amp;Load spaces</source>
        <translation>&amp;טעינת מרחבים</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>עצירת הטעינה</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>כניסה…</translation>
    </message>
    <message>
        <source>Spaces are being loaded</source>
        <translation>המרחבים נטענים</translation>
    </message>
    <message>
        <source>Re&amp;load spaces</source>
        <translation>&amp;טעינת המרחבים מחדש</translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) so far</source>
        <translation><numerusform>מרחב אחד עד כה</numerusform><numerusform>%n מרחבים עד כה</numerusform></translation>
    </message>
    <message>
        <source>The list is from {age}.</source>
        <translation>עדכון הרשימה: {age}.</translation>
    </message>
</context>
<context>
    <name>SpaceTable</name>
    <message>
        <source>No space matches.</source>
        <translation>אין מרחב מתאים.</translation>
    </message>
</context>
<context>
    <name>SpacesStep</name>
    <message>
        <source>Spaces</source>
        <translation>מרחבים</translation>
    </message>
    <message>
        <source>What should be synced?</source>
        <translation>מה לסנכרן?</translation>
    </message>
    <message>
        <source>Choose the spaces that you want to have synced. You can change that at any time in the settings.</source>
        <translation>יש לבחור את המרחבים שיסונכרנו. אפשר לשנות זאת בכל עת בהגדרות.</translation>
    </message>
</context>
<context>
    <name>StatusWindow</name>
    <message>
        <source>&amp;Decide…</source>
        <translation>הח&amp;לטה…</translation>
    </message>
    <message>
        <source>&amp;Sync Confluence</source>
        <translation>&amp;סנכרון Confluence</translation>
    </message>
    <message>
        <source>&amp;Cancel sync</source>
        <translation>&amp;ביטול הסנכרון</translation>
    </message>
    <message>
        <source>&amp;Activity…</source>
        <translation>&amp;פעילות…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;הגדרות…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>סגירת ה&amp;תוכנית</translation>
    </message>
    <message>
        <source>ConfSync keeps running. Start it again to get this window back.</source>
        <translation>התוכנית ConfSync ממשיכה לפעול. הפעלה חוזרת שלה תחזיר את החלון הזה.</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>מתבצע סנכרון…</translation>
    </message>
</context>
<context>
    <name>SyncAction</name>
    <message>
        <source>Syncing…</source>
        <translation>מתבצע סנכרון…</translation>
    </message>
    <message>
        <source>Sync Confluence</source>
        <translation>סנכרון Confluence</translation>
    </message>
</context>
<context>
    <name>SyncOutcome</name>
    <message>
        <source>The sync could not be started.</source>
        <translation>לא ניתן היה להתחיל את הסנכרון.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>סנכרון</translation>
    </message>
</context>
<context>
    <name>TimelineTree</name>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>שעה</translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>ייבוא…</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>ייצוא הגדרות</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>ייבוא הגדרות</translation>
    </message>
    <message>
        <source>Without keys and passwords: these stay in your keyring.</source>
        <translation>ללא מפתחות וסיסמאות: אלה נשארים במחזיק המפתחות שלך.</translation>
    </message>
    <message>
        <source>Written to {}</source>
        <translation>נכתב אל {}</translation>
    </message>
    <message>
        <source>Take the settings from {}?</source>
        <translation>לייבא את ההגדרות מתוך {}?</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;ייבוא</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>הגדרות (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Cancel sync</source>
        <translation>ביטול הסנכרון</translation>
    </message>
    <message>
        <source>Activity…</source>
        <translation>פעילות…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>הגדרות…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>הגדרה ראשונית…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>כניסה…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>יציאה מהחשבון…</translation>
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
        <translation>מפתח API</translation>
    </message>
    <message>
        <source>Session cookie</source>
        <translation>עוגיית חיבור</translation>
    </message>
    <message>
        <source>Enter the address of your web application.</source>
        <translation>יש להזין את הכתובת של יישום האינטרנט שלך.</translation>
    </message>
    <message>
        <source>Session coo&amp;kie</source>
        <translation>&amp;עוגיית חיבור</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;מפתח API</translation>
    </message>
    <message>
        <source>The value of the cookie in a browser that is signed in there. ConfSync keeps it renewed.</source>
        <translation>ערך העוגייה בדפדפן שבו כבר נכנסת ליישום. ConfSync דואג לחידושה.</translation>
    </message>
    <message>
        <source>Made in your web application.</source>
        <translation>נוצר ביישום האינטרנט שלך.</translation>
    </message>
    <message>
        <source>Who you are is then what your web application says, and syncs may go through it.</source>
        <translation>זהותך היא אז מה שיישום האינטרנט שלך מוסר, וסנכרונים יכולים לעבור דרכו.</translation>
    </message>
    <message>
        <source>Web application (API key or session)</source>
        <translation>יישום אינטרנט (מפתח API או חיבור)</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>יישום</translation>
    </message>
    <message>
        <source>The address of any of its pages.</source>
        <translation>כתובת של אחד מדפיו.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>מפתח</translation>
    </message>
    <message>
        <source>It is kept in your keyring only.</source>
        <translation>הוא נשמר במחזיק המפתחות שלך בלבד.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>As the application knows you.</source>
        <translation>כפי שהיישום מכיר אותך.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>Open the application to get one</source>
        <translation>פתיחת היישום כדי לקבל מפתח</translation>
    </message>
    <message>
        <source>Session cookie (NextAuth.js, Auth.js)</source>
        <translation>עוגיית חיבור (NextAuth.js, Auth.js)</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>הזדהות באמצעות</translation>
    </message>
    <message>
        <source>Enter a key or session cookie.</source>
        <translation>יש להזין מפתח או עוגיית חיבור.</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>יש להזין את כתובת הדוא״ל שלך.</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Welcome to ConfSync</source>
        <translation>ברוכים הבאים ל-ConfSync</translation>
    </message>
    <message>
        <source>Ski&amp;p</source>
        <translation>&amp;דילוג</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;הבא</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;סיום</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ה&amp;קודם</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>שלבים</translation>
    </message>
    <message>
        <source>{step}: done</source>
        <translation>{step}: הושלם</translation>
    </message>
</context>
<context>
    <name>WishChoice</name>
    <message>
        <source>A web application takes a sync only from the person that it belongs to.</source>
        <translation>יישום אינטרנט מקבל סנכרון רק ממי שהסנכרון שייך לו.</translation>
    </message>
    <message>
        <source>Keep until {} signs in again</source>
        <translation>שמירה עד לכניסה הבאה של {}</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>שליחה בכל זאת</translation>
    </message>
    <message>
        <source>Cancel the sync; nothing is sent</source>
        <translation>ביטול הסנכרון; דבר לא יישלח</translation>
    </message>
</context>
<context>
    <name>_MenuPart</name>
    <message>
        <source>Add to applications menu</source>
        <translation>הוספה לתפריט היישומים</translation>
    </message>
    <message>
        <source>Remove from applications menu</source>
        <translation>הסרה מתפריט היישומים</translation>
    </message>
    <message>
        <source>The menu then also offers Sync Confluence and Settings on a right click.</source>
        <translation>התפריט יציע אז בלחיצה ימנית גם את "סנכרון Confluence" ואת "הגדרות".</translation>
    </message>
</context>
<context>
    <name>_QueueDialog</name>
    <message>
        <source>Waiting for your keyring…</source>
        <translation>בהמתנה למחזיק המפתחות שלך…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>אישור</translation>
    </message>
</context>
</TS>
