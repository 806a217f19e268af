namespace InterviewTrainer.Core;
