using System.ComponentModel;
using InterviewTrainer.Core.Engines.OpenAi;

namespace InterviewTrainer.Core.Engines.Hosting;

/// <summary>Starts worker processes.</summary>
internal interface IWorkerProcesses
{
    /// <exception cref="EngineUnavailableException">The engine host is not there: trying again does not help.</exception>
    /// <exception cref="Win32Exception">The system refused to start it.</exception>
    /// <exception cref="IOException">Its socket's folder cannot be made.</exception>
    IWorkerProcess Start(WorkerSpec spec);
}
