using System.Text;
using ClosetCompanion.Cli;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Files;

OwnerOnly.ApplyToProcess();
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await ClosetProgram.RunAsync(args, Terminal.OfTheProcess());
