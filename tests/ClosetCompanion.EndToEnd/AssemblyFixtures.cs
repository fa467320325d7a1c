using ClosetCompanion.EndToEnd;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(ServedApp))]
[assembly: AssemblyFixture(typeof(Chromium))]
// One browser and one server: side by side the tests would only wait for one another.
[assembly: Parallelization(Mode = ParallelMode.None)]
