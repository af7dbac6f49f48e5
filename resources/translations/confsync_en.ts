<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityWindow</name>
    <message numerus="yes">
        <source>%n sync(s) written to {}</source>
        <translation><numerusform>%n sync written to {}</numerusform><numerusform>%n syncs written to {}</numerusform></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n syncs failed</source>
        <translation><numerusform>%n sync failed</numerusform><numerusform>%n syncs failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Perhaps %n syncs did not run</source>
        <translation><numerusform>Perhaps %n sync did not run</numerusform><numerusform>Perhaps %n syncs did not run</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs are waiting</source>
        <translation><numerusform>%n sync is waiting</numerusform><numerusform>%n syncs are waiting</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs went well</source>
        <translation><numerusform>%n sync went well</numerusform><numerusform>%n syncs went well</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were cancelled</source>
        <translation><numerusform>%n sync was cancelled</numerusform><numerusform>%n syncs were cancelled</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n syncs were accepted</source>
        <translation><numerusform>%n sync was accepted</numerusform><numerusform>%n syncs were accepted</numerusform></translation>
    </message>
</context>
<context>
    <name>SpacePicker</name>
    <message numerus="yes">
        <source>%n space(s) so far</source>
        <translation><numerusform>%n space so far</numerusform><numerusform>%n spaces so far</numerusform></translation>
    </message>
</context>
</TS>
