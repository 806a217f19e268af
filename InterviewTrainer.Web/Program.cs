using System.CommandLine;
using InterviewTrainer.Web.Commands;
using InterviewTrainer.Web.Commands.Bench;

var root = new RootCommand("Practise a job interview aloud, in a browser tab, on your own machine.");
ServeCommand.AddTo(root);
root.Add(VadCommand.Create());
root.Add(BenchCommand.Create());
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
