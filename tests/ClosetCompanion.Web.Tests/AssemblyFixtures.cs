using ClosetCompanion.Web.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(ReadyApp))]
