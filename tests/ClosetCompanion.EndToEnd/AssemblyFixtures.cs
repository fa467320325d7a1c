using ClosetCompanion.EndToEnd;

[assembly: AssemblyFixture(typeof(ServedApp))]
[assembly: AssemblyFixture(typeof(Chromium))]
