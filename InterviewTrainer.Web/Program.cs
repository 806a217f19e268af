using System.CommandLine;
using InterviewTrainer.Web.Commands;
using InterviewTrainer.Web.Commands.Bench;
using InterviewTrainer.Web.Commands.Doctor;
using InterviewTrainer.Web.Commands.Models;
using InterviewTrainer.Web.Commands.Screenshots;
using InterviewTrainer.Web.Commands.Speech;

var root = new RootCommand("Practise a job interview aloud, in a browser tab, on your own machine.");
ServeCommand.AddTo(root);
root.Add(DoctorCommand.Create());
root.Add(ModelsCommand.Create());
root.Add(VadCommand.Create());
root.Add(SayCommand.Create());
root.Add(TranscribeCommand.Create());
root.Add(BenchCommand.Create());
root.Add(ScreenshotsCommand.Create());
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
